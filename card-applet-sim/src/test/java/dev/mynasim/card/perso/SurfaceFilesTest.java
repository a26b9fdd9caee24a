// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static dev.mynasim.card.image.ApplicationImage.Kind.SURFACE_CHECK;
import static dev.mynasim.card.perso.Images.anyOf;
import static dev.mynasim.card.perso.Images.hex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The files of card-protocol.md section 3.3; lengths and offsets are counted by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurfaceFilesTest {
    private CardImage image;

    @BeforeAll
    void make() throws DataFileException {
        image = Images.of("adult", "plastic-contactless");
    }

    @Test
    void theAgeRecordHas547OctetsAndIsSigned() throws Exception {
        byte[] record = contents(1);
        assertThat(record).hasSize(547);
        assertThat(hex(record, 0, 16)).isEqualTo("FF1082021E" + "DF1108" + hex(ascii("19850814")));
        assertThat(hex(record, 16, 30)).isEqualTo("DF12820109" + "9003010001" + "91820100");
        assertThat(hex(record, 286, 291)).isEqualTo("DF13820100");
        assertThat(Signatures.verify(Signatures.certified(contents(4)), record, 5, 286, 291))
                .isTrue();
    }

    @Test
    void theFaceHasItsObjectsWhereTheTableSays() {
        byte[] face = contents(2);
        // FF20 82 xxxx, then DF21 with nine offsets: 5 + 3 + 18 = 26.
        assertThat(hex(face, 0, 3)).isEqualTo("FF2082");
        assertThat(hex(face, 5, 8)).isEqualTo("DF2112");
        List<Integer> offsets = offsets(face);
        assertThat(offsets.get(0)).isEqualTo(26);
        assertThat(offsets.get(1)).as("3 + 8 octets of DF22").isEqualTo(37);
        assertThat(offsets.get(2)).as("3 + 1 octets of DF23").isEqualTo(41);
        assertThat(offsets.get(3)).as("5 + 265 octets of DF24").isEqualTo(311);
        for (int i = 0; i < 9; i++) {
            assertThat(hex(face, offsets.get(i), offsets.get(i) + 2)).isEqualTo("DF%02X".formatted(0x22 + i));
        }
        assertThat(new String(value(face, 7), StandardCharsets.US_ASCII)).isEqualTo("20360814");
        assertThat(face.length % 256).isZero();
    }

    /** Section 3.3.1: one DigestInfo with the SHA-256 of DF22–DF24, of DF25–DF26 and of DF27. */
    @Test
    void theFaceIsSignedOverThreeHashes() throws Exception {
        byte[] face = contents(2);
        List<Integer> at = offsets(face);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(HexFormat.of().parseHex("3071300D06096086480165030402010500" + "0460"));
        for (int[] group : new int[][] {{0, 3}, {3, 5}, {5, 6}}) {
            expected.writeBytes(MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.copyOfRange(face, at.get(group[0]), at.get(group[1]))));
        }
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, Signatures.certified(contents(4)));
        assertThat(cipher.doFinal(value(face, 6))).isEqualTo(expected.toByteArray());
    }

    @Test
    void thePicturesAreWhatTheyClaimToBe() throws Exception {
        byte[] face = contents(2);
        assertThat(png(value(face, 8))).as("security code").matches(p -> p.getWidth() == 24 && p.getHeight() == 12);
        BufferedImage name = png(value(face, 3));
        assertThat(name.getWidth()).as("five boxes").isEqualTo(100);
        assertThat(name.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(png(value(face, 4)).getHeight()).as("one line of boxes").isEqualTo(16);
        byte[] photo = value(face, 5);
        assertThat(hex(photo, 0, 12)).isEqualTo("0000000C6A5020200D0A870A");
        assertThat(hex(photo, photo.length - 2, photo.length)).as("EOC").isEqualTo("FFD9");
    }

    @Test
    void theNumberIsDrawnIn72Times12Points() throws Exception {
        byte[] record = contents(5);
        assertThat(hex(record, 0, 3)).isEqualTo("FF4082");
        assertThat(hex(record, 5, 7)).isEqualTo("DF41");
        int pictureLength = Byte.toUnsignedInt(record[8]);
        assertThat(record[7]).isEqualTo((byte) 0x81);
        BufferedImage picture = png(Arrays.copyOfRange(record, 9, 9 + pictureLength));
        assertThat(picture.getWidth()).isEqualTo(72);
        assertThat(picture.getHeight()).isEqualTo(12);
        int keyAt = 9 + pictureLength;
        assertThat(hex(record, keyAt, keyAt + 5)).isEqualTo("DF42820109");
        int signatureAt = keyAt + 5 + 265;
        assertThat(hex(record, signatureAt, signatureAt + 5)).isEqualTo("DF43820100");
        assertThat(Signatures.verify(Signatures.certified(contents(4)), record, 5, signatureAt, signatureAt + 5))
                .isTrue();
    }

    @Test
    void theBasicInformationHas320Octets() {
        byte[] basic = contents(3);
        assertThat(hex(basic, 0, 15)).isEqualTo("FF3082013B" + "DF3104" + "06030E01" + "DF3210");
        assertThat(hex(basic, 15, 31)).isEqualTo(hex(ascii("6000024")) + "0805" + "303031" + "00000000");
        assertThat(hex(basic, 31, 35)).isEqualTo("DF330101");
        assertThat(hex(basic, 35, 43)).isEqualTo("DF3405" + hex(ascii("10202")));
        assertThat(hex(basic, 43, 48)).isEqualTo("DF35820110");
        assertThat(hex(basic, 320, basic.length)).matches("(FF)+");
        assertThat(contents(4)).hasSize(568);
    }

    @Test
    void eachReferenceOpensWhatTheSheetSays() {
        assertThat(Images.read(image, SURFACE_CHECK, 1)).isEqualTo(anyOf(0x11));
        assertThat(Images.read(image, SURFACE_CHECK, 2)).isEqualTo(anyOf(0x12, 0x13));
        assertThat(Images.read(image, SURFACE_CHECK, 3)).isEqualTo(AccessCondition.always());
        assertThat(Images.read(image, SURFACE_CHECK, 4)).isEqualTo(AccessCondition.always());
        assertThat(Images.read(image, SURFACE_CHECK, 5)).isEqualTo(anyOf(0x13));
        assertThat(Images.read(image, SURFACE_CHECK, 6)).isEqualTo(anyOf(0x12, 0x13));
        assertThat(((FileImage.Key) Images.file(image, SURFACE_CHECK, 0x1A)).use())
                .isEqualTo(AccessCondition.always());
        assertThat(Images.value(Images.pin(image, SURFACE_CHECK, 0x11))).isEqualTo("600814");
        assertThat(Images.pin(image, SURFACE_CHECK, 0x11).maxTries()).isEqualTo(10);
    }

    private static List<Integer> offsets(byte[] face) {
        List<Integer> offsets = new ArrayList<>();
        for (int at = 8; at < 26; at += 2) {
            offsets.add(Short.toUnsignedInt(ByteBuffer.wrap(face).getShort(at)));
        }
        return offsets;
    }

    private static byte[] value(byte[] face, int object) {
        int at = offsets(face).get(object) + 2;
        int first = Byte.toUnsignedInt(face[at]);
        int lengthOctets = first < 0x80 ? 0 : first & 0x7F;
        int length = first;
        if (lengthOctets > 0) {
            length = 0;
            for (int i = 1; i <= lengthOctets; i++) {
                length = length << 8 | Byte.toUnsignedInt(face[at + i]);
            }
        }
        return Arrays.copyOfRange(face, at + 1 + lengthOctets, at + 1 + lengthOctets + length);
    }

    private static BufferedImage png(byte[] octets) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(octets));
        assertThat(picture).isNotNull();
        return picture;
    }

    private byte[] contents(int id) {
        return Images.contents(image, SURFACE_CHECK, id);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
