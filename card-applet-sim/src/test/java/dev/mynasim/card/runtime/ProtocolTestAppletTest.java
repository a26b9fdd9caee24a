// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static dev.mynasim.card.runtime.ReaderTestCard.SELECT_SECOND;
import static dev.mynasim.card.runtime.ReaderTestCard.counting;
import static dev.mynasim.card.runtime.ReaderTestCard.four;
import static dev.mynasim.card.runtime.ReaderTestCard.two;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second application for reader tests, by the last paragraph of its section in reader-certification.md. */
class ProtocolTestAppletTest {
    private final ReaderTestCard card = new ReaderTestCard().select(SELECT_SECOND);

    @ParameterizedTest
    @CsvSource({
        "00100000, 9000",
        "0010000000, 9000",
        "001000000100, 6700",
        "001000000000, 6700",
        "00110000, 9000",
        "80100000, 6E00",
        "00120000, 6D00",
        "00120000020001, 6D00",
        "00520000, 6D00",
        "00200000, 9000",
        "0020000000, 9000",
        "00200000020001, 6700",
        "00300000, 9000",
        "0030000000, 9000",
        "003000000100, 9000",
        "00300000020000, 9000",
        "00400000, 9000",
        "0040001010000102030405060708090A0B0C0D0E0F, 000102030405060708090A0B0C0D0E0F9000",
        "00400010, 000102030405060708090A0B0C0D0E0F9000",
        "0040001000, 000102030405060708090A0B0C0D0E0F9000",
        "005000000100, 6700"
    })
    void shortCommands(String command, String answer) {
        assertThat(card.send(command)).isEqualTo(answer);
    }

    @Test
    void shortAnswersOfEachLength() {
        for (int length = 1; length <= 256; length++) {
            assertThat(card.send("0020" + four(length) + two(length))).isEqualTo(counting(length) + "9000");
            assertThat(card.send("0056000002")).as("Le").isEqualTo(four(length) + "9000");
            assertThat(card.send("0020" + four(length) + "00")).isEqualTo(counting(length) + "9000");
            assertThat(card.send("00560000")).as("Le 00 is 256").isEqualTo("01009000");
        }
    }

    @Test
    void shortDataOfEachLength() {
        for (int length = 255; length >= 1; length--) {
            assertThat(card.send("00300000" + two(length) + counting(length))).isEqualTo("9000");
            assertThat(card.send("0051000000"))
                    .isEqualTo(counting(length) + "00".repeat(255 - length) + two(length) + "9000");
            assertThat(card.send("00540000")).isEqualTo(four(length) + "9000");
            assertThat(card.send("00530000")).isEqualTo(counting(length) + "00".repeat(256 - length) + "9000");
        }
    }

    @Test
    void dataBothWays() {
        for (int length = 1; length <= 255; length++) {
            assertThat(card.send("0040" + four(length + 1) + two(length) + counting(length)))
                    .isEqualTo(counting(length + 1) + "9000");
            assertThat(card.send("00540000")).isEqualTo(four(length) + "9000");
            assertThat(card.send("00560000")).as("no Le").isEqualTo("00009000");
        }
    }

    /** An answer is not longer than Le, nor than 256 octets when there is none. */
    @ParameterizedTest
    @CsvSource({
        "002000100F, 6700",
        "0020010000, 0100",
        "0020010100, 6700",
        "00200101, 6700",
        "00200100, 0100",
        "00200101000101, 0101",
        "00200102000101, 6700",
        "0040000201FF01, 6700",
        "0056000001, 6700",
        "00510000FF, 6700",
        "0054000003, 0002"
    })
    void anAnswerFitsLe(String command, String lengthOrStatus) {
        String answer = card.send(command);
        if (lengthOrStatus.equals("6700")) {
            assertThat(answer).isEqualTo("6700");
        } else {
            assertThat(answer).endsWith("9000").hasSize(2 * Integer.parseInt(lengthOrStatus, 16) + 4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 32_766, 32_767, 32_768, 32_769, 65_534, 65_535})
    void extendedAnswers(int length) {
        for (String ins : new String[] {"20", "B0"}) {
            assertThat(card.send("00" + ins + four(length) + "00" + four(length)))
                    .isEqualTo(counting(length) + "9000");
            assertThat(card.send("00560000")).isEqualTo(four(length) + "9000");
            assertThat(card.send("00" + ins + four(length) + "000000"))
                    .as("Le 65,536")
                    .isEqualTo(counting(length) + "9000");
            assertThat(card.send("00560000")).as("65,536 modulo 65,536").isEqualTo("00009000");
        }
    }

    @Test
    void theLongestAnswerOfAll() {
        assertThat(card.send("00200000000000")).isEqualTo(counting(65_536) + "9000");
        assertThat(card.send("0020000000FFFF")).as("nothing wanted").isEqualTo("9000");
        assertThat(card.send("00200001000000")).isEqualTo("009000");
        assertThat(card.send("00208000007FFF")).isEqualTo("6700");
        assertThat(card.send("0020800000FFFF")).isEqualTo(counting(0x8000) + "9000");
        assertThat(card.send("0020900000" + "8FFF")).isEqualTo("6700");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 32_766, 32_767, 32_768, 32_769, 65_534, 65_535})
    void extendedData(int length) {
        for (String ins : new String[] {"30", "D0"}) {
            assertThat(card.send("00" + ins + "000000" + four(length) + counting(length)))
                    .isEqualTo("9000");
            assertThat(card.send("00540000")).isEqualTo(four(length) + "9000");
            int kept = Math.min(256, length);
            assertThat(card.send("00530000")).isEqualTo(counting(kept) + "00".repeat(256 - kept) + "9000");
        }
        assertThat(card.send("0040" + four(length) + "00" + four(length) + counting(length) + four(length)))
                .isEqualTo(counting(length) + "9000");
        assertThat(card.send("00560000")).isEqualTo(four(length) + "9000");
    }

    @Test
    void longCommandsAreRefusedWhereTheyDoNotBelong() {
        assertThat(card.send("001000000000009000" + "00".repeat(0x7000))).isEqualTo("6700");
        assertThat(card.send("00100000" + "008000" + "00".repeat(0x8000)))
                .as("case 1 with data")
                .isEqualTo("6700");
        assertThat(card.send("00FF0000" + "008000" + "00".repeat(0x8000))).isEqualTo("6D00");
        assertThat(card.send("80300000" + "008000" + "00".repeat(0x8000))).isEqualTo("6E00");
        assertThat(card.send("00100000")).as("the card lives on").isEqualTo("9000");
        card.select(ReaderTestCard.SELECT_FIRST);
        assertThat(card.send("80320000" + "008000" + counting(0x8000)))
                .as("the other application")
                .isEqualTo("6700");
        card.select(CardClient.SELECT_JPKI);
        assertThat(card.send("00FF0000" + "008000" + "00".repeat(0x8000))).isEqualTo("6700");
    }

    @ParameterizedTest
    @CsvSource({"0000, 0", "0001, 10", "00FF, 2550", "0100, 2560", "03E8, 10000", "03E9, 10000", "FFFF, 10000"})
    void waitingIsSetInHundredthsOfASecondAndBounded(String units, long millis) {
        assertThat(card.send("0050" + units)).isEqualTo("9000");
        assertThat(card.waits).isEmpty();
        assertThat(card.send("00110000")).isEqualTo("9000");
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "00100000, 0, 9000",
        "00110000, 1, 9000",
        "00200001, 0, 009000",
        "00210001, 1, 009000",
        "003000000155, 0, 9000",
        "003100000155, 1, 9000",
        "004000010155, 0, 009000",
        "004100010155, 2, 009000",
        "004200010155, 1, 009000"
    })
    void eachSlowCommandWaitsAndAnswersLikeTheQuickOne(String command, int times, String answer) {
        card.send("00500014");
        assertThat(card.send(command)).isEqualTo(answer);
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(200L * times));
    }

    @Test
    void aSlowAnswerThatDoesNotFitIsRefusedAtOnce() {
        card.send("00500014");
        assertThat(card.send("002100100F")).isEqualTo("6700");
        assertThat(card.waits).isEmpty();
    }

    @Test
    void aLongSlowCommandWaitsToo() {
        card.send("0050000A");
        assertThat(card.send("0041" + "FFFF" + "00FFFF" + counting(65_535) + "FFFF"))
                .isEqualTo(counting(65_535) + "9000");
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aResetForgetsAndASelectionDoesNot() throws Exception {
        card.send("0050000A");
        card.send("003000000155");
        card.select(ReaderTestCard.SELECT_FIRST).select(SELECT_SECOND);
        assertThat(card.send("00540000")).isEqualTo("00019000");
        assertThat(card.send("00110000")).isEqualTo("9000");
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(100));
        card.card.card().reset();
        card.select(SELECT_SECOND);
        assertThat(card.send("00540000")).isEqualTo("00009000");
        assertThat(card.send("00530000")).isEqualTo("00".repeat(256) + "9000");
        assertThat(card.send("00110000")).isEqualTo("9000");
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(100));
    }
}
