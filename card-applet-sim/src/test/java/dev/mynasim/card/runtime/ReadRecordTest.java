// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.CardSettings;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** READ RECORD in every form: card-protocol.md sections 3.4, 3.5 and 4.1. */
class ReadRecordTest {
    private static final String RECORD_1 = TestImages.CARD_INFO.toUpperCase(Locale.ROOT);
    private static final String RECORD_2 = "0203AABBCC";
    private static final String RECORD_3 =
            HexFormat.of().withUpperCase().formatHex(TestImages.counting(300).toByteArray());

    private final CardClient card = TestCards.full();

    @BeforeEach
    void select() {
        card.expect(TestImages.COMMON, "9000");
    }

    /** MYNA reads the card's serial number without selecting a file. */
    @Test
    void oneRecordByShortIdentifier() {
        assertThat(card.send("00B2010C00")).isEqualTo(RECORD_1 + "9000");
        assertThat(card.send("00B2020C00")).isEqualTo(RECORD_2 + "9000");
        assertThat(card.send("00B2020400")).as("the file became current").isEqualTo(RECORD_2 + "9000");
    }

    @Test
    void oneRecordOfTheCurrentFile() {
        card.selectFile("0001");
        assertThat(card.send("00B2010400")).isEqualTo(RECORD_1 + "9000");
        assertThat(card.send("00B2040400")).isEqualTo("6A83");
        assertThat(card.send("00B2010403"))
                .as("a short Le gives the first octets")
                .isEqualTo("011C309000");
        assertThat(card.send("00B2030400")).isEqualTo(RECORD_3.substring(0, 512) + "9000");
        assertThat(card.send("00B20304000000")).isEqualTo(RECORD_3 + "9000");
    }

    /** SCT reads with P2 05 and an extended Le. */
    @Test
    void fromARecordToTheLast() {
        assertThat(card.send("00B2010D000000")).isEqualTo(RECORD_1 + RECORD_2 + RECORD_3 + "9000");
        assertThat(card.send("00B20205000000")).isEqualTo(RECORD_2 + RECORD_3 + "9000");
        assertThat(card.send("00B2020507")).isEqualTo(RECORD_2 + RECORD_3.substring(0, 4) + "9000");
        assertThat(card.send("00B20405000000")).isEqualTo("6A83");
    }

    @Test
    void severalRecordsAtOnceAreASetting() {
        CardClient other = TestCards.full(CardSettings.DEFAULT.with(CardSettings.MultipleRecords.REFUSED))
                .expect(TestImages.COMMON, "9000");
        assertThat(other.send("00B2010D00")).isEqualTo("6A81");
        assertThat(other.send("00B2010C00")).isEqualTo(RECORD_1 + "9000");
    }

    @Test
    void theJukiApplicationHasTheSameKeyReference() {
        String common = card.send("00B2011400");
        card.expect(TestImages.JUKI, "9000");
        assertThat(card.send("00B2011400")).isEqualTo(common).isEqualTo("0110" + TestImages.KEY_REFERENCE + "9000");
    }

    @Test
    void aRecordMayNeedAPin() {
        assertThat(card.send("00B2011C00")).isEqualTo("6982");
        card.selectFile("001C");
        card.verify("4321");
        assertThat(card.send("00B2011C00")).isEqualTo("0101559000");
    }

    @ParameterizedTest
    @CsvSource({
        "00B2010C, 6700",
        "00B2010C 01FF, 6700",
        "00B2010C 01FF 00, 6700",
        "00B2010800, 6A86",
        "00B2010E00, 6A86",
        "00B2010000, 6A86",
        "00B2000C00, 6A83",
        "00B2FF0C00, 6A83",
        "00B201FC00, 6A82",
        "00B2012400, 6A82",
        "00B201CC00, 6981",
        "00B201E400, 6981",
        "00B2010400, 6986",
        "00B0810000, 6981"
    })
    void wrongReadsHaveTheirStatusWord(String command, String status) {
        assertThat(card.send(command)).isEqualTo(status);
    }

    @Test
    void recordsAreNotInTransparentFiles() {
        card.expect(TestImages.TEXT, "9000");
        assertThat(card.send("00B2012C00")).isEqualTo("6981");
        card.expect(TestImages.SECURITY_DOMAIN, "9000").selectFile("001E");
        assertThat(card.send("00B2010400")).isEqualTo("6981");
    }
}
