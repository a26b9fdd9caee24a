// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.AccessCondition;
import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is where: sections 1.4, 3.1, 3.4, 3.5 and 5 of card-protocol.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardContentsTest {
    private CardImage image;

    @BeforeAll
    void make() throws DataFileException {
        image = Images.of("adult", "plastic-contactless");
    }

    @Test
    void theApplicationsStandInTheOrderOfTheSheet() {
        assertThat(image.applications().stream()
                        .map(application -> application.aid().toString()))
                .containsExactly(
                        "A0000001510000",
                        "D392F000260100000001",
                        "D3921000310001010408",
                        "D3921000310001010402",
                        "D3921000310001010401",
                        "D3921000310001010100");
    }

    @Test
    void theFilesAreThoseOfTheSweeps() {
        assertThat(ids(Kind.JPKI))
                .containsExactlyInAnyOrder(
                        0x01, 0x02, 0x05, 0x06, 0x08, 0x09, 0x0A, 0x0B, 0x10, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C,
                        0x1E);
        assertThat(ids(Kind.TEXT_INPUT_SUPPORT))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x1C, 0x1E);
        assertThat(ids(Kind.SURFACE_CHECK))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 0x11, 0x12, 0x13, 0x1A, 0x1C, 0x1E);
        assertThat(ids(Kind.COMMON)).containsExactlyInAnyOrder(1, 2, 0x19, 0x1C, 0x1E);
        assertThat(ids(Kind.JUKI)).containsExactlyInAnyOrder(2, 0x1C);
        assertThat(ids(Kind.ISSUER_SECURITY_DOMAIN)).containsExactly(0x1E);
    }

    @Test
    void theJpkiFilesHaveTheirAccessConditions() {
        assertThat(Images.read(image, Kind.JPKI, 1)).isEqualTo(AccessCondition.pin(0x1B));
        assertThat(Images.read(image, Kind.JPKI, 0x0A)).isEqualTo(AccessCondition.always());
        assertThat(Images.read(image, Kind.JPKI, 9)).isEqualTo(AccessCondition.never());
        assertThat(Images.hex(Images.contents(image, Kind.JPKI, 8))).isEqualTo("8F8F00");
        assertThat(Images.contents(image, Kind.JPKI, 6)).hasSize(160);
    }

    @Test
    void theCommonRecordHasSerialMunicipalityAndExpiry() {
        FileImage.Records file = (FileImage.Records) Images.file(image, Kind.COMMON, 1);
        byte[] record = file.records().get(0).toByteArray();
        assertThat(record).hasSize(30).startsWith(0x01, 0x1C);
        assertThat(new String(record, 2, 28, StandardCharsets.US_ASCII)).matches("[0-9]{15}" + "10202" + "20360814");
        assertThat(Images.file(image, Kind.COMMON, 2)).isEqualTo(Images.file(image, Kind.JUKI, 2));
    }

    @Test
    void theJukiPinStandsInBothPlaces() {
        assertThat(Images.value(Images.pin(image, Kind.JUKI, 0x1C))).isEqualTo("3456");
        assertThat(Images.file(image, Kind.JUKI, 0x1C)).isEqualTo(Images.file(image, Kind.COMMON, 0x1C));
        assertThat(Images.value(Images.pin(image, Kind.SURFACE_CHECK, 0x13)))
                .isEqualTo(Images.value(Images.pin(image, Kind.TEXT_INPUT_SUPPORT, 0x14)));
        assertThat(Images.value(Images.pin(image, Kind.SURFACE_CHECK, 0x12)))
                .isEqualTo(Images.value(Images.pin(image, Kind.TEXT_INPUT_SUPPORT, 0x15)));
    }

    @Test
    void getDataFindsTheObjectsOfTheSheet() throws Exception {
        assertThat(object(0x0042)).hasSize(16);
        assertThat(object(0x0045)).asString(StandardCharsets.US_ASCII).matches("[0-9]{16}");
        assertThat(Images.hex(object(0x0066))).startsWith("6631732F06072A864886FC6B01");
        assertThat(object(0x00F0)).asString(StandardCharsets.US_ASCII).isEqualTo("10202");
        assertThat(object(0x00F2)).asString(StandardCharsets.US_ASCII).isEqualTo("20360814");
        assertThat(Images.hex(object(0x5F51))).isEqualTo("E000FF8131FE4514");
        byte[] upper = object(0x00F8);
        byte[] lower = object(0x7F21);
        assertThat(upper).hasSize(563).startsWith(0x5F, 0x4E, 0x82, 0x01, 0x29);
        assertThat(Arrays.copyOfRange(upper, 21, 37)).as("subject above").isEqualTo(object(0x00F7));
        assertThat(Arrays.copyOfRange(lower, 5, 21)).as("issuer below").isEqualTo(object(0x00F7));
        assertThat(bodySignedBy(Signatures.key(Arrays.copyOfRange(upper, 37, 302)), lower))
                .isTrue();
        assertThat(bodySignedBy(Signatures.key(Arrays.copyOfRange(lower, 37, 302)), lower))
                .isFalse();
    }

    @Test
    void everyApplicationShowsTheContactAtr() {
        for (ApplicationImage application : image.applications()) {
            assertThat(application.dataObjects().stream().map(DataObjectImage::tag))
                    .contains(0x5F51);
        }
    }

    @Test
    void theKeysOfACardAreAllDifferent() {
        List<FileImage.Key> keys = image.applications().stream()
                .flatMap(application -> application.files().stream())
                .filter(FileImage.Key.class::isInstance)
                .map(FileImage.Key.class::cast)
                .toList();
        Set<Object> different = new HashSet<>();
        keys.forEach(key -> different.add(key.key().getModulus()));
        assertThat(keys).hasSize(6);
        assertThat(different).hasSize(6);
    }

    private static boolean bodySignedBy(PublicKey key, byte[] certificate) throws Exception {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(certificate, 5, 297);
        return verifier.verify(certificate, 5 + 297 + 5, 256);
    }

    private byte[] object(int tag) {
        return Images.application(image, Kind.ISSUER_SECURITY_DOMAIN).dataObjects().stream()
                .filter(object -> object.tag() == tag)
                .findFirst()
                .orElseThrow()
                .value()
                .toByteArray();
    }

    private List<Integer> ids(Kind kind) {
        return Images.application(image, kind).files().stream()
                .map(FileImage::id)
                .toList();
    }
}
