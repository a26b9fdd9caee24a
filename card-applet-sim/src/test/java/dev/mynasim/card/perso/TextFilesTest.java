// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static dev.mynasim.card.image.ApplicationImage.Kind.TEXT_INPUT_SUPPORT;
import static dev.mynasim.card.perso.Images.anyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The files of card-protocol.md section 3.2; lengths and offsets are counted by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextFilesTest {
    private static final String NUMBER = "000001234560";

    private CardImage image;

    @BeforeAll
    void make() throws DataFileException {
        image = Images.of("adult", "plastic-contactless");
    }

    @Test
    void theMyNumberFileHasSeventeenOctets() {
        byte[] file = TextRecords.myNumber(MyNumber.of(NUMBER));
        assertThat(hex(file)).isEqualTo("FF100C" + hex(NUMBER.getBytes(StandardCharsets.US_ASCII)) + "FFFF");
        assertThat(contents(1)).hasSize(17).startsWith(0xFF, 0x10, 0x0C, '0', '0', '0', '0', '0');
    }

    /** Section 3.2.1: outer length 65, offsets 000E 0020 0059 0064 for 15 and 54 octets. */
    @Test
    void theOffsetTableIsThatOfTheSheetsExample() {
        byte[] file = TextRecords.attributes("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "19800217", "1")
                .file()
                .toByteArray();
        assertThat(hex(file, 0, 14)).isEqualTo("FF2065" + "DF2108" + "000E" + "0020" + "0059" + "0064");
        assertThat(file).hasSize(3 + 0x65);
        assertThat(hex(file, 0x0E, 0x11)).isEqualTo("DF220F");
        assertThat(hex(file, 0x20, 0x23)).isEqualTo("DF2336");
        assertThat(hex(file, 0x59, 0x5C)).isEqualTo("DF2408");
        assertThat(hex(file, 0x64)).isEqualTo("DF250131");
    }

    /** An address of 126 octets keeps its length in one octet, the outer object needs 81; then 128; then 600. */
    @Test
    void longerTextHasTheShortestLengthsAndRightOffsets() {
        assertThat(head(42, 16)).isEqualTo("FF2081AD" + "DF2108" + "000F" + "0021" + "00A2" + "00AD" + "DF");
        assertThat(head(43, 16)).isEqualTo("FF2081B1" + "DF2108" + "000F" + "0021" + "00A6" + "00B1" + "DF");
        assertThat(head(200, 17)).isEqualTo("FF20820289" + "DF2108" + "0010" + "0022" + "027F" + "028A" + "DF");
    }

    private static String head(int characters, int length) {
        byte[] file = TextRecords.attributes("黒桐　幹也", "崎".repeat(characters), "19800217", "1")
                .file()
                .toByteArray();
        for (int i = 0; i < 4; i++) {
            int at = length - 10 + 2 * i;
            int offset = Byte.toUnsignedInt(file[at + 1]) << 8 | Byte.toUnsignedInt(file[at + 2]);
            assertThat(hex(file, offset, offset + 2)).isEqualTo("DF2" + (2 + i));
        }
        return hex(file, 0, length);
    }

    @Test
    void theIntegrityRecordHashesAndIsSigned() throws Exception {
        byte[] record = contents(3);
        byte[] attributes = contents(2);
        assertThat(record).hasSize(336);
        assertThat(hex(record, 0, 8)).isEqualTo("FF3082014B" + "DF3120");
        assertThat(hex(record, 8, 40)).isEqualTo(sha256(contents(1)));
        assertThat(hex(record, 40, 43)).isEqualTo("DF3220");
        int end = attributes[2] + 3;
        assertThat(hex(record, 43, 75)).isEqualTo(sha256(Arrays.copyOfRange(attributes, 14, end)));
        assertThat(hex(record, 75, 80)).isEqualTo("DF33820100");
        assertThat(Signatures.verify(issuer(), record, 5, 75, 80)).isTrue();
        record[20] ^= 1;
        assertThat(Signatures.verify(issuer(), record, 5, 75, 80)).isFalse();
    }

    @Test
    void theOtherFilesHaveTheirSizes() throws Exception {
        assertThat(contents(2)).hasSize(1024).endsWith(0xFF, 0xFF);
        assertThat(contents(4)).hasSize(568);
        assertThat(hex(contents(4), 0, 17))
                .isEqualTo("7F21820233" + "5F4E820129" + hex("6000033".getBytes(StandardCharsets.US_ASCII)));
        assertThat(hex(contents(4), 307, 312)).isEqualTo("5F37820100");
        byte[] basic = contents(5);
        assertThat(basic).hasSize(256);
        assertThat(hex(basic, 0, 15)).isEqualTo("FF4082009F" + "DF4104" + "01030E01" + "DF4210");
        assertThat(hex(basic, 15, 31)).isEqualTo("36303030303334" + "0805" + "303031" + "00000000");
        assertThat(hex(basic, 31, 36)).isEqualTo("DF43820080");
        assertThat(hex(basic, 68, 256)).matches("(FF)+");
        assertThat(contents(6)).hasSize(269);
        assertThat(hex(contents(6), 0, 13)).isEqualTo("A1820109" + "9003010001" + "91820100");
        byte[] key = contents(7);
        assertThat(key).hasSize(536);
        assertThat(hex(key, 0, 10)).isEqualTo("FF50820213" + "DF51820109");
        assertThat(hex(key, 275, 280)).isEqualTo("DF52820100");
        assertThat(Signatures.verify(issuer(), key, 5, 275, 280)).isTrue();
        assertThat(hex(contents(8))).isEqualTo("FF".repeat(16));
    }

    @Test
    void eachReferenceOpensWhatTheSheetSays() {
        assertThat(Images.read(image, TEXT_INPUT_SUPPORT, 1)).isEqualTo(anyOf(0x11, 0x14));
        assertThat(Images.read(image, TEXT_INPUT_SUPPORT, 2)).isEqualTo(anyOf(0x11, 0x15));
        for (int id : new int[] {3, 6, 7}) {
            assertThat(Images.read(image, TEXT_INPUT_SUPPORT, id)).isEqualTo(anyOf(0x11, 0x14, 0x15));
        }
        for (int id : new int[] {4, 5, 8}) {
            assertThat(Images.read(image, TEXT_INPUT_SUPPORT, id)).isEqualTo(AccessCondition.always());
        }
    }

    @Test
    void theReferencesHaveTheirValuesAndCounters() {
        assertPin(0x11, "2345", 3, 3);
        assertThat(Images.pin(image, TEXT_INPUT_SUPPORT, 0x12).triesLeft()).isZero();
        byte[] number = contents(1);
        assertPin(0x14, new String(number, 3, 12, StandardCharsets.US_ASCII), 10, 10);
        assertThat(Images.value(Images.pin(image, TEXT_INPUT_SUPPORT, 0x15))).matches("6008142036[0-9]{4}");
        assertThat(Images.pin(image, TEXT_INPUT_SUPPORT, 0x15).maxTries()).isEqualTo(10);
    }

    @Test
    void thePublicHalfOfTheCardsKeyIsInTheSignedRecord() throws Exception {
        FileImage.Key key = (FileImage.Key) Images.file(image, TEXT_INPUT_SUPPORT, 0x13);
        byte[] written = Arrays.copyOfRange(contents(7), 10, 275);
        assertThat(((RSAPublicKey) Signatures.key(written)).getModulus())
                .isEqualTo(key.key().getModulus());
        assertThat(key.use()).isEqualTo(AccessCondition.always());
    }

    private void assertPin(int id, String value, int left, int most) {
        FileImage.Pin pin = Images.pin(image, TEXT_INPUT_SUPPORT, id);
        assertThat(Images.value(pin)).isEqualTo(value);
        assertThat(pin.triesLeft()).isEqualTo(left);
        assertThat(pin.maxTries()).isEqualTo(most);
    }

    private PublicKey issuer() throws Exception {
        return Signatures.certified(contents(4));
    }

    private byte[] contents(int id) {
        return Images.contents(image, TEXT_INPUT_SUPPORT, id);
    }

    private static String hex(byte[] octets) {
        return Images.hex(octets);
    }

    private static String hex(byte[] octets, int from) {
        return Images.hex(octets, from, octets.length);
    }

    private static String hex(byte[] octets, int from, int to) {
        return Images.hex(octets, from, to);
    }

    private static String sha256(byte[] octets) throws Exception {
        return Images.hex(MessageDigest.getInstance("SHA-256").digest(octets));
    }
}
