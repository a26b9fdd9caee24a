// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secure messaging of the text input support application: card-protocol.md section 4.5. */
class SecureMessagingTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final PublicKey KEY = TestImages.SESSION_KEY.getPublic();
    private static final String SEED = HEX.formatHex(TestImages.counting(32).toByteArray());
    private static final String MY_NUMBER_FILE = "FF100C" + TestImages.asciiHex(TestImages.MY_NUMBER) + "FFFF";
    private static final String READ_8 = "08B0880000000596030000000000";

    private final CardClient card = TestCards.full().expect(TestImages.TEXT, "9000");
    private final SecureClient secure = new SecureClient(card, HEX.parseHex(SEED));

    @BeforeEach
    void verifyThePinInTheClear() {
        card.selectFile("0011");
        assertThat(card.verify("9876")).isEqualTo("9000");
    }

    @Test
    void theSessionKeepsWhatIsReadFromTheInterface() {
        assertThat(secure.open(KEY)).isEqualTo("9000");
        assertThat(secure.withData("A4020C", "0001")).isEqualTo("9000");
        assertThat(secure.read("0000", 0)).isEqualTo(MY_NUMBER_FILE + "9000");
        assertThat(secure.read("0003", 12)).isEqualTo(TestImages.asciiHex(TestImages.MY_NUMBER) + "9000");
        assertThat(secure.read("000F", 200)).isEqualTo("FFFF9000");
        assertThat(secure.counter()).isEqualTo(5);
    }

    /** Plain lengths round the block size and round the length forms of the response object. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 111, 112, 127, 128, 239, 240, 255, 256, 335, 336})
    void everyLengthIsPaddedAndComesBack(int length) {
        secure.open(KEY);
        String contents = HEX.formatHex(TestImages.counting(336).toByteArray());
        assertThat(secure.withData("A4020C", "0003")).isEqualTo("9000");
        assertThat(secure.read("0000", length)).isEqualTo(contents.substring(0, 2 * length) + "9000");
    }

    @Test
    void codesArePresentedInSecret() {
        secure.open(KEY);
        assertThat(secure.withData("200094", TestImages.asciiHex("000000000000")))
                .isEqualTo("63C9");
        assertThat(secure.withData("200094", TestImages.asciiHex(TestImages.MY_NUMBER)))
                .isEqualTo("9000");
        assertThat(secure.withData("200092", TestImages.asciiHex("0000"))).isEqualTo("6984");
        assertThat(secure.read("8800", 0)).as("a refused command counts").isEqualTo("FF".repeat(16) + "9000");
        assertThat(card.send("00200094")).isEqualTo("63CA");
    }

    @Test
    void refusalsOfTheApplicationKeepTheSession() {
        secure.open(KEY);
        assertThat(secure.withData("A4020C", "0099")).isEqualTo("6A82");
        assertThat(secure.read("0000", 0)).isEqualTo("6981");
        assertThat(secure.withData("A4020C", "0008")).isEqualTo("9000");
        assertThat(secure.read("0010", 0)).isEqualTo("6B00");
        assertThat(secure.withData("A40000", "3F00")).isEqualTo("6A82");
        assertThat(secure.sendCounted("0884000010"))
                .as("only three commands are secure")
                .isEqualTo("6D00");
        assertThat(secure.read("0000", 0)).isEqualTo("FF".repeat(16) + "9000");
        assertThat(secure.sendCounted("08B0000005960300000010"))
                .as("the outer Le is too short")
                .isEqualTo("6700");
        assertThat(secure.read("0000", 1)).isEqualTo("FF9000");
    }

    @Test
    void plainCommandsDoNotCount() {
        secure.open(KEY);
        for (int i = 0; i < 3; i++) {
            card.selectFile("0001");
            assertThat(card.send("00B0000011")).isEqualTo(MY_NUMBER_FILE + "9000");
            assertThat(card.send("0CB00000059603000000")).isEqualTo("6987");
        }
        assertThat(secure.withData("A4020C", "0001")).isEqualTo("9000");
        assertThat(secure.read("0000", 0)).isEqualTo(MY_NUMBER_FILE + "9000");
    }

    @Test
    void theCounterGoesPastAnOctet() {
        secure.open(KEY);
        for (int i = 0; i < 300; i++) {
            assertThat(secure.withData("A4020C", "0001")).as("command %d", i).isEqualTo("9000");
        }
    }

    /** Objects by themselves wrong; %s is a right cryptogram of 0001. */
    @ParameterizedTest
    @CsvSource({
        "08A4020C, 8711 01%s",
        "08A4020C, 8611 00%s",
        "08A4020C, 8611 02%s",
        "08A4020C, 8610 01%s",
        "08A4020C, 8612 01%s",
        "08A4020C, 8612 01%s00",
        "08A4020C, 8601 01",
        "08A4020C, 8600",
        "08A4020C, 86",
        "08A4020C, 8611 01%s 9601 00",
        "08A4020C, 8611 01%s 8611 01%s",
        "08A4020C, 9603 000010",
        "08A4020C, 8310 01%s",
        "08A4020C, 868011 01%s",
        "08A4020C, 86830000 11 01%s",
        "08200091, 9603 000000",
        "08B00000, 8611 01%s",
        "08B00000, 9603 010000",
        "08B00000, 9602 0000",
        "08B00000, 9604 00000000",
        "08B00000, 9603 000000 9603 000000",
        "08B00000, 8611 01%s 9603 000000"
    })
    void aWrongObjectEndsTheSession(String header, String object) {
        secure.open(KEY);
        String octets = object.replace("%s", secure.encrypted("0001")).replace(" ", "");
        assertThat(card.send(SecureClient.command(header, octets) + "00")).isEqualTo("6988");
        assertThat(card.send(READ_8)).isEqualTo("69FC");
        assertThat(secure.open(KEY)).as("a new one can be opened").isEqualTo("9000");
    }

    @Test
    void aCommandWithoutObjectEndsTheSession() {
        secure.open(KEY);
        assertThat(card.send("08B0000000")).isEqualTo("6988");
        assertThat(card.send("08B0000000")).isEqualTo("69FC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8111", "820011"})
    void aLongFormOfTheLengthIsAccepted(String length) {
        secure.open(KEY);
        assertThat(card.send(SecureClient.command("08A4020C", "86" + length + "01" + secure.encrypted("0001"))))
                .isEqualTo("9000");
    }

    @Test
    void aWrongCounterEndsTheSession() {
        secure.open(KEY);
        secure.skipCounter();
        assertThat(secure.withData("A4020C", "0001")).isEqualTo("6988");
        assertThat(card.send(READ_8)).isEqualTo("69FC");
    }

    @ParameterizedTest
    @CsvSource({
        "A0228120, 6A80",
        "A0228020, 9000",
        "A1228020, 6A80",
        "A0218020, 6A80",
        "A022801F, 6A80",
        "'', 6A80",
        "A0228020FF, 6A80"
    })
    void theKeyNeedsItsStructure(String structure, String status) {
        assertThat(secure.setSessionKey(KEY, structure + SEED)).isEqualTo(status);
    }

    @Test
    void keysThatDoNotOpenASession() {
        assertThat(secure.setSessionKey(KEY, "A0448020" + SEED + "8120" + SEED)).isEqualTo("6A80");
        assertThat(secure.open(TestImages.TEXT_KEY.getPublic()))
                .as("another key")
                .isIn("6A80", "6F00");
        assertThat(card.send("80AE0000000100" + "00".repeat(256))).isEqualTo("6A80");
        assertThat(card.send("80AE0000000100" + "FF".repeat(256))).isEqualTo("6F00");
        assertThat(card.send("80AE00000000FF" + "00".repeat(255))).isEqualTo("6700");
        assertThat(card.send("80AE0000000100" + "00".repeat(256) + "0000")).isEqualTo("6700");
        assertThat(card.send("80AE0001000100" + "00".repeat(256))).isEqualTo("6A86");
        assertThat(card.send(READ_8)).isEqualTo("69FC");
    }

    @Test
    void thePinHasToBeVerifiedAndACodeIsNotEnough() {
        card.expect(TestImages.TEXT, "9000");
        assertThat(secure.open(KEY)).isEqualTo("6982");
        card.selectFile("0014");
        assertThat(card.verify(TestImages.MY_NUMBER)).isEqualTo("9000");
        assertThat(secure.open(KEY)).isEqualTo("6982");
    }

    @Test
    void selectionAndResetEndTheSession() throws Exception {
        secure.open(KEY);
        card.expect(TestImages.TEXT, "9000");
        assertThat(card.send(READ_8)).isEqualTo("69FC");
        card.selectFile("0011");
        card.verify("9876");
        secure.open(KEY);
        card.card().reset();
        card.expect(TestImages.TEXT, "9000");
        assertThat(card.send(READ_8)).isEqualTo("69FC");
    }

    @Test
    void aReselectionThatKeepsThePinStillEndsTheSession() {
        CardClient lenient = TestCards.full(TestCards.KEEPS_STATUS).expect(TestImages.TEXT, "9000");
        lenient.selectFile("0011");
        lenient.verify("9876");
        SecureClient client = new SecureClient(lenient, HEX.parseHex(SEED));
        assertThat(client.open(KEY)).isEqualTo("9000");
        lenient.expect(TestImages.TEXT, "9000");
        assertThat(lenient.send(READ_8)).isEqualTo("69FC");
        assertThat(client.open(KEY)).as("the PIN is still verified").isEqualTo("9000");
    }

    @Test
    void aSecondSessionKeyStartsAgainAtOne() {
        secure.open(KEY);
        secure.withData("A4020C", "0001");
        SecureClient second = new SecureClient(card, HEX.parseHex("77".repeat(32)));
        assertThat(second.open(KEY)).isEqualTo("9000");
        assertThat(second.read("0000", 0)).isEqualTo(MY_NUMBER_FILE + "9000");
    }
}
