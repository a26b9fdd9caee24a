// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tools that speak APDUs themselves, over libpcsclite: pcsc-tools and pyscard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PcscToolsIT {
    private final CardRig rig = CardRig.withCard();

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void scriptorReadsTheHeadOfTheAuthCertificate() {
        String said = rig.client("scriptor", "-r", rig.stack().readerName(0))
                .withStdin("00A4040C0AD392F000260100000001\n00A4020C02000A\n00B0000002\n")
                .run()
                .orFail()
                .stdout();
        assertThat(said).contains("Using T=1 protocol").contains("< 30 82 90 00");
    }

    @Test
    void pcscScanShowsTheCard() {
        assertThat(rig.client("pcsc_scan", "-n", "-t", "1").run().stdout())
                .contains(rig.stack().readerName(0), "3B E0 00 FF 81 31 FE 45 14");
    }

    @Test
    void pyscardAsksForTheTries() {
        String script = """
                from smartcard.System import readers
                c = [r for r in readers() if str(r) == "%s"][0].createConnection()
                c.connect()
                for apdu in ("00A4040C0AD392F000260100000001", "00A4020C020018", "00200080"):
                    data, sw1, sw2 = c.transmit(list(bytes.fromhex(apdu)))
                print("%%02X%%02X" %% (sw1, sw2))
                """.formatted(rig.stack().readerName(0));
        // Debian's own interpreter alone has Debian's pyscard (pcsc-stack.md).
        Program.Result result = rig.client("/usr/bin/python3", "-c", script).run();
        assertThat(result.stderr()).as(Packages.missing("pyscard")).doesNotContain("ModuleNotFoundError");
        assertThat(result.orFail().stdout().strip()).isEqualTo("63C3");
    }
}
