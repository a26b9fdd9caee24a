// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The JDK's own javax.smartcardio on the grown-up's card, through pcscd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmartcardIoIT {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    /** The trap is 44 ms; only that can be above this (pcsc-stack.md). */
    private static final int TRAP_MICROS = 15_000;

    private static final String SELECT_JPKI = "00A4040C0AD392F000260100000001";
    private static final String SELECT_AUTH_CERTIFICATE = "00A4020C02000A";

    private final CardRig rig = CardRig.withCard();

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void itReadsTheSameAuthCertificateAsOpenSc() throws Exception {
        String base64 = SmartcardClient.program(rig.stack(), "certificate", reader(), "000A")
                .run()
                .orFail()
                .stdout()
                .strip();
        assertThat(Certificates.decode(Base64.getDecoder().decode(base64)))
                .isEqualTo(Certificates.read(new OpenSc(rig).certificate(Token.AUTH.id)));
    }

    @Test
    void readBinaryOfTheRealCardDoesNotFallIntoTheTrap() {
        String figures = SmartcardClient.program(
                        rig.stack(), "read", reader(), "200", SELECT_JPKI, SELECT_AUTH_CERTIFICATE)
                .run()
                .orFail()
                .stdout()
                .strip();
        System.out.println("200 READ BINARY of 200 octets from the card that run put in, microseconds: " + figures);
        assertThat(Integer.parseInt(figures.split(" ", -1)[1])).isLessThan(TRAP_MICROS);
    }

    @Test
    void aWaitingClientSeesTheCardGoAndComeWithoutARestartOfPcscd() {
        rig.remove();
        try (RunningProgram client =
                SmartcardClient.program(rig.stack(), "watch", reader(), "4").start()) {
            client.line("watching"::equals, WITHIN);
            for (int i = 0; i < 2; i++) {
                rig.freshCard();
                assertThat(client.line(WITHIN)).isEqualTo("present");
                assertThat(new OpenSc(rig).cardName()).isEqualToIgnoringCase("JPKI");
                rig.remove();
                assertThat(client.line(WITHIN)).isEqualTo("absent");
            }
        }
        rig.freshCard();
    }

    private String reader() {
        return rig.stack().readerName(0);
    }
}
