// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static dev.mynasim.card.runtime.ReaderTestCard.SELECT_FIRST;
import static dev.mynasim.card.runtime.ReaderTestCard.counting;
import static dev.mynasim.card.runtime.ReaderTestCard.countingButAt;
import static dev.mynasim.card.runtime.ReaderTestCard.four;
import static dev.mynasim.card.runtime.ReaderTestCard.two;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first application for reader tests, by the table of reader-certification.md. */
class ReaderTestAppletTest {
    private final ReaderTestCard card = new ReaderTestCard().select(SELECT_FIRST);

    @Test
    void itIsSelectedByItsNameAloneAndSaysNothing() {
        assertThat(card.send("00A4040006A000000018FF00")).isEqualTo("9000");
        assertThat(card.send("00A4040C06A000000018FF")).isEqualTo("9000");
        assertThat(card.send("00A4040007A000000018FF01")).isEqualTo("6A82");
    }

    @ParameterizedTest
    @CsvSource({
        "80300000, 9000",
        "8030000000, 9000",
        "00300000, 9000",
        "8030FFFF, 9000",
        "8030000001, 6700",
        "80300000FF, 6700",
        "803000000100, 6700",
        "80300000000000, 6700",
        "80300000020001, 6700",
        "803000000000, 6700",
        "8031000000, 6D00",
        "80C0000001, 6D00",
        "8032000005000102, 6700",
        "80320000, 6700",
        "8032000000, 6700"
    })
    void caseOneAndWhatIsMalformed(String command, String answer) {
        assertThat(card.send(command)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8032", "8021", "803A", "0032"})
    void dataOfEachLengthGoesToTheCard(String header) {
        for (int length = 1; length <= 255; length++) {
            assertThat(card.send(header + "0000" + two(length) + counting(length)))
                    .as("%d octets", length)
                    .isEqualTo("9000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8032", "8021", "803A", "80360001", "80230001", "803E0001"})
    void aWrongOctetIsFoundAtEachPosition(String header) {
        String parameters = header.length() == 4 ? "0000" : "";
        for (int position = 0; position < 255; position++) {
            assertThat(card.send(header + parameters + "FF" + countingButAt(position, 0, 255)))
                    .as("position %d", position)
                    .isEqualTo("6A" + two(position));
        }
    }

    @Test
    void theFirstWrongOctetIsTold() {
        assertThat(card.send("80320000040009FFFF")).isEqualTo("6A01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8034", "8022", "803C"})
    void dataOfEachLengthComesFromTheCard(String header) {
        for (int length = 1; length <= 256; length++) {
            assertThat(card.send(header + four(length) + two(length)))
                    .as("%d octets", length)
                    .isEqualTo(counting(length) + "9000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8034", "8022"})
    void anotherLeIsRefused(String header) {
        assertThat(card.send(header + "0007" + "06")).isEqualTo("6700");
        assertThat(card.send(header + "0007" + "08")).isEqualTo("6700");
        assertThat(card.send(header + "0007" + "00")).isEqualTo("6700");
        assertThat(card.send(header + "0007")).as("no Le").isEqualTo("6700");
        assertThat(card.send(header + "0100" + "01")).isEqualTo("6700");
        assertThat(card.send(header + "0000" + "00")).isEqualTo("6700");
        assertThat(card.send(header + "0101" + "01")).isEqualTo("6700");
    }

    /** Le in both forms: 00 is 256 in one octet, 0100 in two. */
    @Test
    void leMayBeExtended() {
        assertThat(card.send("80340100" + "000100")).isEqualTo(counting(256) + "9000");
        assertThat(card.send("80340007" + "000007")).isEqualTo(counting(7) + "9000");
        assertThat(card.send("80340007" + "000000")).isEqualTo("6700");
        assertThat(card.send("80340101" + "000101")).as("256 at most").isEqualTo("6700");
        assertThat(card.send("80347FFF" + "007FFF")).isEqualTo("6700");
        assertThat(card.send("80340000" + "000000")).isEqualTo("6700");
        assertThat(card.send("80320000" + "000007" + counting(7))).isEqualTo("9000");
        assertThat(card.send("80320000" + "000100" + counting(256))).isEqualTo("6700");
    }

    @ParameterizedTest
    @ValueSource(strings = {"803C0007", "803C000700", "803C000706", "803C0007FF"})
    void theUnboundOneDoesNotLookAtLe(String command) {
        assertThat(card.send(command)).isEqualTo(counting(7) + "9000");
    }

    /** With Le of any value and without: a driver decides which of them it sends. */
    @ParameterizedTest
    @ValueSource(strings = {"8036", "8023", "803E"})
    void dataGoesBothWaysInEachLength(String header) {
        for (int length = 1; length <= 255; length++) {
            int back = 256 - length;
            String command = header + four(back) + two(length) + counting(length);
            assertThat(card.send(command)).as("%d octets", length).isEqualTo(counting(back) + "9000");
            assertThat(card.send(command + two(back))).isEqualTo(counting(back) + "9000");
            String more = header + four(length + 1) + two(length) + counting(length);
            assertThat(card.send(more)).isEqualTo(counting(length + 1) + "9000");
            assertThat(card.send(more + "00")).isEqualTo(counting(length + 1) + "9000");
        }
    }

    @Test
    void onlyTheUnboundOneTakesNoDataAndAnswers() {
        assertThat(card.send("8036000200")).isEqualTo("6700");
        assertThat(card.send("8023000200")).isEqualTo("6700");
        assertThat(card.send("803A000000")).isEqualTo("6700");
        assertThat(card.send("803E000200")).isEqualTo("00019000");
        assertThat(card.send("80360101" + "0100")).as("256 octets at most").isEqualTo("6700");
    }

    @ParameterizedTest
    @CsvSource({"00, 0", "01, 10", "10, 160", "40, 640", "FF, 2550"})
    void aTimeRequestWaitsInProportion(String n, long millis) {
        assertThat(card.send("803800" + n)).isEqualTo("9000");
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(millis));
        assertThat(card.send("803800" + n + "00")).as("with P3").isEqualTo("9000");
        assertThat(card.waited()).isEqualTo(Duration.ofMillis(2 * millis));
    }

    @Test
    void meanwhileTheCardAsksForTimeEachTenthOfASecond() {
        card.send("80380019");
        assertThat(card.waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(50));
    }

    @Test
    void theTriesOfVerifyGoDownAndUp() {
        assertThat(card.send("8020000000")).isEqualTo("63C3");
        assertThat(card.send("80200000")).isEqualTo("63C3");
        assertThat(card.send("802000000431323131")).isEqualTo("6A02");
        assertThat(card.send("8020000000")).isEqualTo("63C2");
        assertThat(card.send("802000000130")).isEqualTo("6A00");
        assertThat(card.send("802000000130")).isEqualTo("6A00");
        assertThat(card.send("8020000000")).isEqualTo("63C0");
        assertThat(card.send("802000000130")).isEqualTo("6A00");
        assertThat(card.send("8020000000")).as("not below 0").isEqualTo("63C0");
        assertThat(card.send("002000000431323334")).as("it blocks nothing").isEqualTo("9000");
        assertThat(card.send("8020000000")).isEqualTo("63C3");
    }

    @Test
    void modifyLeavesTheTriesAlone() {
        assertThat(card.send("8024000000")).isEqualTo("6700");
        assertThat(card.send("80240000083132333435363738")).isEqualTo("9000");
        assertThat(card.send("80240000083132333435363739")).isEqualTo("6A07");
        assertThat(card.send("8020000000")).isEqualTo("63C3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80200000", "80240000"})
    void aWrongOctetOfAPinIsFoundAtEachPosition(String header) {
        for (int position = 0; position < 207; position++) {
            assertThat(card.send(header + "CF" + countingButAt(position, 0x31, 207)))
                    .as("position %d", position)
                    .isEqualTo("6A" + two(position));
        }
        assertThat(card.send(header + "CF" + counting(0x31, 207)))
                .as("31 to FF")
                .isEqualTo("9000");
        assertThat(card.send(header + "D0" + counting(0x31, 208)))
                .as("behind FF nothing counts on")
                .isEqualTo("6ACF");
    }

    @Test
    void theDumpIsTheLastPinCommandAsItCame() {
        assertThat(card.send("8040000000")).as("there was none").isEqualTo("9000");
        for (String command : new String[] {
            "00201234" + "04" + "31323334",
            "80240080" + "08" + "3132333435363738",
            "8020009B" + "03" + "999999",
            "80200000" + "FF" + "A5".repeat(255)
        }) {
            card.send(command);
            assertThat(card.send("8040000000"))
                    .isEqualTo(command.substring(0, Math.min(512, command.length())) + "9000");
            assertThat(card.send("80400000000104")).as("all 260 octets").isEqualTo(command + "9000");
            assertThat(card.send("8020000000")).startsWith("63C");
            assertThat(card.send("80400000000104")).as("a query is not kept").isEqualTo(command + "9000");
        }
        assertThat(card.send("8040000003")).as("as much as Le allows").isEqualTo("8020009000");
    }

    @Test
    void triesAndLastCommandOutliveThePowerAndAnotherApplication() throws Exception {
        card.send("802000000131");
        card.send("802000000139");
        card.card.card().reset();
        card.select(ReaderTestCard.SELECT_SECOND).select(SELECT_FIRST);
        assertThat(card.send("8020000000")).isEqualTo("63C2");
        card.card.card().powerDown();
        card.card.card().powerUp();
        card.select(SELECT_FIRST);
        assertThat(card.send("8020000000")).isEqualTo("63C2");
        assertThat(card.send("8040000006")).isEqualTo("8020000001399000");
    }
}
