// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files, PINs and instructions of the applications beside JPKI: card-protocol.md sections 3 to 5. */
class ApplicationsTest {
    private static final String MY_NUMBER = TestImages.MY_NUMBER;
    private static final String CODE_B = TestImages.CODE_B;

    private final CardClient card = TestCards.full();

    /** One row: application, PIN file, PIN, and for each file 01 to 08 whether it can be read. */
    @ParameterizedTest
    @CsvSource({
        "text, , , ...yy..y",
        "text, 0011, 9876, yyyyyyyy",
        "text, 0014, 123456789018, y.yyyyyy",
        "text, 0015, 55021720352285, .yyyyyyy",
        "surface, , , ..yy..",
        "surface, 0011, 550217, y.yy..",
        "surface, 0012, 55021720352285, .yyy.y",
        "surface, 0013, 123456789018, .yyyyy"
    })
    void eachPinOpensItsFiles(String application, String file, String pin, String readable) {
        card.expect(application.equals("text") ? TestImages.TEXT : TestImages.SURFACE, "9000");
        if (file != null) {
            assertThat(card.selectFile(file).verify(pin)).isEqualTo("9000");
        }
        for (int id = 1; id <= readable.length(); id++) {
            String answer = card.send("00B0%02X0001".formatted(0x80 | id));
            if (readable.charAt(id - 1) == 'y') {
                assertThat(answer).as("file %02X", id).hasSize(6).endsWith("9000");
            } else {
                assertThat(answer).as("file %02X", id).isEqualTo("6982");
            }
        }
    }

    @Test
    void theMyNumberIsReadAsClientsReadIt() {
        card.expect(TestImages.TEXT, "9000").selectFile("0011");
        card.verify("9876");
        card.selectFile("0001");
        assertThat(card.send("00B0000011")).isEqualTo("FF100C" + TestImages.asciiHex(MY_NUMBER) + "FFFF9000");
        assertThat(card.send("00B081030C")).isEqualTo(TestImages.asciiHex(MY_NUMBER) + "9000");
    }

    @ParameterizedTest
    @CsvSource({
        "text, 91, 3",
        "text, 92, 0",
        "text, 94, 10",
        "text, 95, 10",
        "surface, 91, 10",
        "surface, 92, 10",
        "surface, 93, 10",
        "juki, 9C, 3",
        "common, 9C, 3",
        "common, 9E, 0",
        "jpki, 90, 0"
    })
    void retryQueriesNameTheirTries(String application, String reference, int tries) {
        card.expect(select(application), "9000");
        assertThat(card.send("002000" + reference)).isEqualTo("63C%X".formatted(tries));
    }

    @Test
    void aPinThatIsBlockedAsIssuedRefusesEverything() {
        card.expect(TestImages.TEXT, "9000").selectFile("0012");
        assertThat(card.verify("0000")).isEqualTo("6984");
        assertThat(card.send("00B0000000")).isEqualTo("6981");
    }

    @Test
    void codesHaveTenTries() {
        card.expect(TestImages.SURFACE, "9000").selectFile("0013");
        for (int left = 9; left >= 0; left--) {
            assertThat(card.verify("000000000000")).isEqualTo("63C" + left);
        }
        assertThat(card.verify(MY_NUMBER)).isEqualTo("6984");
        card.selectFile("0012");
        assertThat(card.verify(CODE_B)).isEqualTo("9000");
    }

    /** Files of section 10, number 8. */
    @ParameterizedTest
    @CsvSource({
        "jpki, 0005, 6981",
        "jpki, 0009, 6982",
        "jpki, 0010, 6981",
        "jpki, 0016, 6981",
        "jpki, 0019, 6981",
        "jpki, 001C, 6981",
        "jpki, 001E, 6981",
        "text, 0010, 6981",
        "text, 0012, 6981",
        "text, 001C, 6981",
        "text, 001E, 6981",
        "surface, 001A, 6981",
        "surface, 001C, 6981",
        "surface, 001E, 6981",
        "common, 0019, 6981",
        "common, 001E, 6981"
    })
    void unknownFilesCanBeSelectedAndNotRead(String application, String file, String status) {
        card.expect(select(application), "9000").selectFile(file);
        assertThat(card.send("00B0000000")).isEqualTo(status);
    }

    /** Which application has which instruction; 6D00 where the sheet gives it none. */
    @ParameterizedTest
    @CsvSource({
        "00240180 0431323334, 6986, 6986, 6D00, 6D00, 6D00, 6D00",
        "80320080 0431323334, 6D00, 6D00, 6D00, 6986, 6986, 6D00",
        "802A0080 01FF00, 6986, 6986, 6986, 6D00, 6D00, 6D00",
        "802A0000 01FF00, 6A86, ok, ok, 6D00, 6D00, 6D00",
        "00880080 01FF00, 6986, 6986, 6986, 6D00, 6986, 6D00",
        "80A20000 01FF, 6A86, 6D00, 6D00, 6D00, 6D00, 6D00",
        "80AE0000, 6982, 6700, 66F1, 6982, 66F1, 6D00",
        "80FC0000, 6700, 6D00, 6D00, 6D00, 6D00, 6D00",
        "08B00000 059603000000, 69FC, 69FC, 69FC, 69FC, 69FC, 69FC",
        "0CB00000 059603000000, 6987, 6987, 6987, 6987, 6987, 6987",
        "00820000 01FF, 6D00, 6D00, 6D00, 6D00, 6D00, 6D00",
        "00220000, 6D00, 6D00, 6D00, 6D00, 6D00, 6D00",
        "002C0000, 6D00, 6D00, 6D00, 6D00, 6D00, 6D00",
        "00200080, 6986, 6986, 6986, 6986, 6986, 6D00",
        "00B2010400, 6986, 6986, 6986, 6986, 6986, 6986"
    })
    void everyApplicationHasItsInstructions(
            String command, String jpki, String text, String surface, String juki, String common, String domain) {
        assertThat(card.send(command)).as("security domain").isEqualTo(domain);
        String[] names = {"jpki", "text", "surface", "juki", "common"};
        String[] expected = {jpki, text, surface, juki, common};
        for (int i = 0; i < names.length; i++) {
            card.expect(select(names[i]), "9000");
            String answer = card.send(command);
            assertThat(answer.length() == 516 ? "ok" : answer).as(names[i]).isEqualTo(expected[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"juki", "common"})
    void changeKeySetsTheFourDigitPin(String application) {
        card.expect(select(application), "9000").selectFile("001C");
        assertThat(card.send("803200800431313131")).isEqualTo("6982");
        assertThat(card.verify("4321")).isEqualTo("9000");
        assertThat(card.send("803201800431313131")).isEqualTo("6A86");
        assertThat(card.send("803200800441313131")).isEqualTo("6A80");
        assertThat(card.send("803200800431313131")).isEqualTo("9000");
        assertThat(card.verify("4321")).isEqualTo("63C2");
        assertThat(card.verify("1111")).isEqualTo("9000");
        String other = application.equals("juki") ? "common" : "juki";
        card.expect(select(other), "9000").selectFile("001C");
        assertThat(card.verify("4321")).as("the other reference is its own").isEqualTo("9000");
    }

    @Test
    void theTextPinIsChangedAsClientsDo() {
        card.expect(TestImages.TEXT, "9000").selectFile("0011");
        card.verify("9876");
        assertThat(card.send("002401800430303030")).isEqualTo("9000");
        assertThat(card.verify("0000")).isEqualTo("9000");
    }

    @Test
    void selectingAnotherApplicationClearsTheStatus() {
        card.expect(TestImages.TEXT, "9000").selectFile("0011");
        card.verify("9876");
        card.expect(TestImages.SURFACE, "9000").expect(TestImages.TEXT, "9000");
        assertThat(card.send("00B0810000")).isEqualTo("6982");
    }

    @Test
    void theApplicationsOfOnePrefixAreWalkedInOrder() {
        for (String next : new String[] {"04", "06", "06", "06", "06"}) {
            String p2 = next.equals("04") ? "0C" : "0E";
            assertThat(card.send("00A404" + p2 + "01D3")).isEqualTo("9000");
        }
        assertThat(card.send("00A4040E01D3")).isEqualTo("6A82");
        assertThat(card.send("00A4040007D392100031000100"))
                .as("the first with that name, not the last")
                .isEqualTo("6F0C840AD39210003100010104089000");
    }

    static String select(String application) {
        return switch (application) {
            case "jpki" -> CardClient.SELECT_JPKI;
            case "text" -> TestImages.TEXT;
            case "surface" -> TestImages.SURFACE;
            case "juki" -> TestImages.JUKI;
            case "common" -> TestImages.COMMON;
            default -> throw new IllegalArgumentException(application);
        };
    }
}
