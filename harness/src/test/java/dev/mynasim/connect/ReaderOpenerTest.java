// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.connect.OpenedReader.Nature;
import dev.mynasim.reader.ListeningCard;
import dev.mynasim.sim.MyNumberCard;
import dev.mynasim.sim.PinName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReaderOpenerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private final ReaderOpener opener = new ReaderOpener(Patience.of(Duration.ofSeconds(10)), CLOCK);

    @Test
    void aPersonasCardIsAnEmulatorAndAnswers() throws Exception {
        try (OpenedReader reader = open("sim:adult")) {
            assertThat(reader.nature()).isEqualTo(Nature.EMULATOR);
            assertThat(reader.name()).startsWith("the card of adult (");
            assertThat(reader.toString()).contains(reader.atr().toString(), "an emulator");
            reader.card().powerUp();
            JpkiClient client = new JpkiClient(reader.card());
            client.select();
            assertThat(client.readCertificate(JpkiFile.Certificate.AUTH).getNotBefore())
                    .isBefore(java.util.Date.from(Instant.parse("2026-11-23T00:00:00Z")));
        }
    }

    @Test
    void whatIsNotAPersonaIsSaidSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("sim:nobody"))
                .withMessageContaining("there is no persona \"nobody\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("sim:adult/glass"))
                .withMessageContaining("there is no card profile \"glass\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("sim:none.card"))
                .withMessageContaining("none.card is not there");
    }

    @Test
    void aCardBehindASocketIsTheCard() throws Exception {
        try (MyNumberCard card = MyNumberCard.builder().clock(CLOCK).build();
                ListeningCard listening = new ListeningCard(card.icc())) {
            try (OpenedReader reader = open("socket:127.0.0.1:" + listening.port())) {
                assertThat(reader.nature()).isEqualTo(Nature.EMULATOR);
                assertThat(reader.name()).isEqualTo("socket 127.0.0.1:" + listening.port());
                reader.card().powerUp();
                JpkiClient client = new JpkiClient(reader.card());
                client.select();
                client.verify(JpkiFile.Credential.AUTH, "0000");
                assertThat(card.triesLeft(PinName.AUTH)).isEqualTo(2);
            }
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsNotDialled() {
        // A documentation address (RFC 5737): nothing is sent to it.
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> open("socket:192.0.2.1:35970"))
                .withMessageContaining("192.0.2.1:35970 is not on this machine");
    }

    private OpenedReader open(String text) throws LinkException {
        return opener.open(((ReaderSpec.Known) ReaderSpec.parse(text)).spec());
    }
}
