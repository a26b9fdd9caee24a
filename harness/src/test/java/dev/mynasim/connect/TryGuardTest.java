// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.reader.StubCard;
import java.time.Duration;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No command that may spend a try reaches a card that may be real. */
@Timeout(30)
class TryGuardTest {
    private static final HexFormat HEX = HexFormat.of();

    /** A card that takes every VERIFY and CHANGE for a wrong PIN, and counts. */
    private static final class CountingCard extends StubCard {
        private int tries = 3;

        @Override
        protected byte[] answer(byte[] command) {
            boolean spends = command.length > 4
                    && (command[1] == 0x20 || command[1] == 0x24 || command[1] == 0x2C || command[1] == 0x32);
            if (spends && tries > 0) {
                tries--;
            }
            return new byte[] {0x63, (byte) (0xC0 + tries)};
        }
    }

    private final CountingCard real = new CountingCard();
    private final Icc guarded = new TryGuard(real);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00200080 04 31323334           | VERIFY with data may spend a try
        00200080 00                    | VERIFY may spend a try
        00200080 04                    | VERIFY may spend a try
        00200080 000004 31323334       | VERIFY with data may spend a try
        01200080 04 31323334           | VERIFY with data
        40200080 04 31323334           | VERIFY with data
        80200080 04 31323334           | VERIFY with data
        00210080 04 31323334           | VERIFY with data
        00240180 04 31323334           | CHANGE REFERENCE DATA with data
        002C0080 04 31323334           | RESET RETRY COUNTER with data
        002C0380                       | RESET RETRY COUNTER may spend a try
        80320080 04 31323334           | CHANGE KEY with data
        00820000 08 0102030405060708   | EXTERNAL AUTHENTICATE with data
        00860000 08 0102030405060708   | GENERAL AUTHENTICATE with data
        00C20000 09 002000800431323334 | ENVELOPE with data
        0C200080 0C 0102030405060708090A0B0C | secure messaging (class 0C) hides
        04B00000 00                    | secure messaging (class 04) hides
        60B00000 00                    | secure messaging (class 60) hides
        0C200080                       | secure messaging (class 0C) hides
        10200080 04 31323334           | a part of a chain (class 10)
        10A40400 04 31323334           | a part of a chain (class 10)
        FF000000 09 002000800431323334 | class FF is the reader's own
        FFC20000 09 002000800431323334 | class FF is the reader's own
        FF200080 04 31323334           | class FF is the reader's own
        84820000 08 0102030405060708   | class 84 is not known
        20200080 04 31323334           | class 20 is not known
        00D60000 01 00                 | instruction D6 is not known to spend no try
        80FC0000                       | instruction FC is not known
        80A20000 01 00                 | instruction A2 is not known
        00200080 05 31323334           | a malformed command of 9 octets
        00B00000 05 31323334           | a malformed command of 9 octets
        00200080 04 31323334 00 00     | a malformed command of 11 octets
        002000                         | a malformed command of 3 octets
        """)
    void whatMaySpendATryIsRefusedAndToldWhy(String command, String reason) throws LinkException {
        real.powerUp();
        assertThatExceptionOfType(TryGuard.RefusedException.class)
                .isThrownBy(() -> guarded.transmit(octets(command)))
                .withMessageContaining("not sent: ")
                .withMessageContaining(reason.strip())
                .withMessageContaining("locks for ever")
                .satisfies(refused ->
                        assertThat(refused.getMessage()).as("no PIN").doesNotContain("31323334", "1234", "3132 3334"));
        assertThat(real.seen).as("what the card saw").containsExactly("on");
        assertThat(real.tries).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00200080",
                "00200098",
                "01200080",
                "00A4040C0AD392F000260100000001",
                "00A4020C020018",
                "00B0000000",
                "00B08A00000000",
                "00B2010C00",
                "00840000 08",
                "802A008004DEADBEEF00",
                "002A9E9A04DEADBEEF00",
                "00CA005F00",
                "80CA9F7F00",
                "FFCA000000",
                "00C0000010",
                "0088000004DEADBEEF00"
            })
    void whatSpendsNoneReachesTheCardAsItIs(String command) throws LinkException {
        guarded.powerUp();
        assertThat(guarded.transmit(octets(command))).isEqualTo(new byte[] {0x63, (byte) 0xC3});
        assertThat(real.seen).containsExactly("on", command.replace(" ", ""));
        assertThat(TryGuard.refusal(octets(command))).isEmpty();
    }

    /** Whatever is sent, well formed or not: this card counts none of it. */
    @Property
    void noOctetsSpendATry(@ForAll @Size(max = 300) byte[] command) throws LinkException {
        CountingCard card = new CountingCard();
        card.powerUp();
        try {
            byte[] answer = new TryGuard(card).transmit(command);
            assertThat(answer).isEqualTo(new byte[] {0x63, (byte) 0xC3});
        } catch (TryGuard.RefusedException e) {
            assertThat(card.seen).hasSize(1);
        }
        assertThat(card.tries).isEqualTo(3);
    }

    @Property
    void noHeaderWithDataOfAPinSpendsATry(@ForAll byte cla, @ForAll byte ins, @ForAll byte p2) throws LinkException {
        noOctetsSpendATry(new byte[] {cla, ins, 0, p2, 4, 0x31, 0x32, 0x33, 0x34});
    }

    @Test
    void powerAndResetPassAndTheAtrIsTheCards() throws LinkException {
        assertThat(guarded.atr()).isEqualTo(real.atr());
        guarded.powerUp();
        guarded.reset();
        guarded.powerDown();
        assertThat(real.seen).containsExactly("on", "reset", "off");
    }

    @Test
    void aClientOfACardThatMayBeRealLosesNoTry() throws Exception {
        FakePcsc service = new FakePcsc(real, "Reader");
        try (OpenedReader reader = new PcscReaders(Patience.of(Duration.ofSeconds(10)), () -> service).open("Reader")) {
            Icc card = TryGuard.around(reader);
            assertThatExceptionOfType(TryGuard.RefusedException.class)
                    .isThrownBy(() -> card.transmit(octets("0020008004 30303030")));
        }
        assertThat(real.tries).isEqualTo(3);
    }

    @Test
    void aCardThatIsKnownToBeAnEmulatorIsNotGuarded() throws Exception {
        ReaderOpener opener = new ReaderOpener(Patience.of(Duration.ofSeconds(10)), java.time.InstantSource.system());
        try (OpenedReader reader = opener.open(new ReaderSpec.Simulated("adult", null))) {
            Icc card = TryGuard.around(reader);
            card.powerUp();
            JpkiClient client = new JpkiClient(card);
            client.select();
            client.verify(JpkiFile.Credential.AUTH, "0000");
            assertThat(client.triesLeft(JpkiFile.Credential.AUTH)).isEqualTo(2);
        }
    }

    private static byte[] octets(String hex) {
        return HEX.parseHex(hex.replace(" ", ""));
    }
}
