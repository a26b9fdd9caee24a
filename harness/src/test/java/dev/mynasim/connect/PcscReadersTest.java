// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.connect.OpenedReader.Nature;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.reader.StubCard;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a service's readers, whatever service it is. */
@Timeout(30)
class PcscReadersTest {
    private static final byte[] READ = HexFormat.of().parseHex("00B0000001");

    private final StubCard card = new StubCard();
    private final FakePcsc service =
            new FakePcsc(card, "Virtual PCD 00 00", "Virtual PCD 00 01", "Left", "Left and right", "7");

    @ParameterizedTest
    @CsvSource({
        "Virtual PCD 00 01, Virtual PCD 00 01",
        "Left, Left",
        "and, Left and right",
        "AND RIGHT, Left and right",
        "1, Virtual PCD 00 01",
        "0, Virtual PCD 00 00",
        "7, 7",
        "00 00, Virtual PCD 00 00"
    })
    void aReaderIsFoundByNameNumberOrPart(String wanted, String name) throws Exception {
        try (OpenedReader reader = readers(Duration.ofSeconds(10)).open(wanted)) {
            assertThat(reader.name()).isEqualTo(name);
            assertThat(reader.nature()).isEqualTo(Nature.UNKNOWN);
            assertThat(reader.toString()).doesNotContain("emulator");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PCD, PCD is in several names; there are 0: Virtual PCD 00 00; 1: Virtual PCD 00 01; 2: Left",
        "9, no reader is called 9; there are 0: Virtual",
        "12345, no reader is called 12345",
        "Right reader, no reader is called Right reader",
        "'', say which reader; there are 0: Virtual PCD 00 00"
    })
    void whatIsNotOneReaderIsToldWithAll(String wanted, String sentence) {
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> readers(Duration.ofSeconds(10)).open(wanted))
                .withMessageStartingWith(sentence);
    }

    @Test
    void aServiceWithoutReadersSaysSo() throws LinkException {
        PcscReaders none = new PcscReaders(Patience.of(Duration.ofSeconds(10)), () -> new FakePcsc(card));
        assertThat(none.names()).isEmpty();
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> none.open("0"))
                .withMessageContaining("the PC/SC service has no reader");
    }

    @Test
    void theCardIsConnectedWhenItIsOpenedAndResetByPowerUp() throws Exception {
        try (OpenedReader reader = readers(Duration.ofSeconds(10)).open("Left")) {
            assertThat(reader.atr()).hasToString(StubCard.ATR);
            assertThat(reader.card().transmit(READ)).hasSize(3);
            reader.card().powerUp();
            reader.card().powerDown();
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> reader.card().transmit(READ))
                    .withMessageContaining("no power");
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> reader.card().reset())
                    .withMessageContaining("no power");
        }
        assertThat(card.seen).containsExactly("on", "00B0000001", "off", "on", "off");
    }

    @Test
    void closingLeavesTheCardAsItIs() throws Exception {
        readers(Duration.ofSeconds(10)).open("Left").close();
        assertThat(card.seen).containsExactly("on");
    }

    @Test
    void anEmptyReaderIsToldInTime() {
        service.present = false;
        assertThatExceptionOfType(CardRemovedException.class)
                .isThrownBy(() -> readers(Duration.ofMillis(100)).open("Left"))
                .withMessageContaining("no card came into the reader Left within 100 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCARD_W_REMOVED_CARD", "SCARD_E_NO_SMARTCARD", "SCARD_E_READER_UNAVAILABLE"})
    void aCardThatWentIsARemoval(String code) throws Exception {
        try (OpenedReader reader = readers(Duration.ofSeconds(10)).open("Left")) {
            service.trouble = code;
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(() -> reader.card().transmit(READ))
                    .withMessageContaining(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SCARD_W_RESET_CARD, another program has reset the card",
        "SCARD_E_SHARING_VIOLATION, another program has the reader Left for itself",
        "SCARD_W_UNRESPONSIVE_CARD, the card in the reader Left does not answer to reset",
        "SCARD_F_COMM_ERROR, the reader Left failed: SCARD_F_COMM_ERROR"
    })
    void otherTroubleIsNoRemoval(String code, String sentence) throws Exception {
        try (OpenedReader reader = readers(Duration.ofSeconds(10)).open("Left")) {
            service.trouble = code;
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> reader.card().transmit(READ))
                    .withMessageContaining(sentence)
                    .isNotInstanceOf(CardRemovedException.class);
        }
    }

    @Test
    void aCallThatDoesNotComeBackCostsTheReaderAndNoMore() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        service.gate = closed;
        OpenedReader reader = readers(Duration.ofMillis(100)).open("Left");
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> reader.card().transmit(READ))
                .withMessageContaining("took longer than 100 ms", "given up");
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> reader.card().powerUp())
                .withMessageContaining("did not come back from an earlier call");
        closed.countDown();
    }

    /** As the JDK's provider sends these to the basic channel, or throws at them (OpenJDK 17 and 25, ChannelImpl). */
    @ParameterizedTest
    @CsvSource({
        "00B000, no command of 3 octets",
        "01B0000001, class 01 to channel 0 instead of channel 1",
        "43B0000001, class 43 to channel 0 instead of channel 7",
        "0070000001, does not send MANAGE CHANNEL"
    })
    void whatTheJdkWouldChangeIsNotSent(String command, String sentence) throws Exception {
        try (OpenedReader reader = readers(Duration.ofSeconds(10)).open("Left")) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> reader.card().transmit(HexFormat.of().parseHex(command)))
                    .withMessageContaining(sentence);
        }
        assertThat(card.seen).containsExactly("on");
    }

    private PcscReaders readers(Duration patience) {
        return new PcscReaders(Patience.of(patience), () -> service);
    }
}
