// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.ApplicationImage;
import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.CardSettings;
import dev.mynasim.card.image.DataObjectImage;
import dev.mynasim.card.image.FileImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of card has what its sentence promises. */
class ProfilesTest {
    static Stream<String> profiles() {
        return Library.PROFILES.stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachProfileMakesACard(String name) throws DataFileException {
        assertThat(Images.of("adult", name).applications()).isNotEmpty();
    }

    /** All ATRs of section 1.1 but the old 住基カード's. */
    @ParameterizedTest
    @CsvSource({
        "plastic-contact, 3BE000FF8131FE4514",
        "plastic-contact-da, 3BDA13FF8131FB468012392F31C173C601C03B",
        "plastic-contact-c5, 3BC5FF8131FB458073C6010000",
        "plastic-contactless, 3B888001000005E0B381A1007F",
        "plastic-contactless-41e0, 3B888001000041E0B381A1003B",
        "plastic-contactless-4b51-b3, 3B888001004B51FFB381D1000F",
        "plastic-contactless-4b51-00, 3B888001004B51FF0081D100BC",
        "plastic-reader-made-00d1, 3BF59100FF918171FE400042000100D1D6",
        "plastic-reader-made-b3a1, 3BF59100FF918171FE4000420001B3A115",
    })
    void eachPublicAtrHasAProfile(String name, String atr) throws DataFileException {
        assertThat(Images.of("adult", name).atr()).hasToString(atr);
    }

    @ParameterizedTest
    @CsvSource({"phone-android, JPKIAPGPSETOKEN", "phone-iphone, JPKIAPIOSTOKEN"})
    void aPhoneHasJpkiOnlyAndItsCertificateBehindThePin(String name, String label) throws DataFileException {
        CardImage phone = Images.of("adult", name);
        assertThat(phone.applications()).extracting(ApplicationImage::kind).containsExactly(Kind.JPKI);
        assertThat(Images.read(phone, Kind.JPKI, 0x0A)).isEqualTo(Images.anyOf(0x18));
        assertThat(new String(Images.contents(phone, Kind.JPKI, 6), 0, 32, StandardCharsets.US_ASCII))
                .isEqualTo("%-32s".formatted(label));
        assertThat(Images.application(phone, Kind.JPKI).dataObjects()).isEmpty();
    }

    @Test
    void aBlankCardSaysNothingAboutAPerson() throws DataFileException {
        CardImage blank = Images.of("adult", "blank");
        assertThat(blank.applications())
                .extracting(ApplicationImage::kind)
                .containsExactly(Kind.ISSUER_SECURITY_DOMAIN);
        assertThat(blank.applications().get(0).dataObjects())
                .extracting(DataObjectImage::tag)
                .containsExactly(0x0042, 0x0045, 0x0066, 0x5F51);
    }

    @Test
    void aChildsCardHasNoSignCertificateEvenForAnAdult() throws DataFileException {
        CardImage card = Images.of("adult", "child");
        assertThat(Images.contents(card, Kind.JPKI, 8)).containsExactly(0, 0x8F, 0);
        assertThat(Images.file(card, Kind.JPKI, 1)).as("room for one").isInstanceOf(FileImage.Vacant.class);
        assertThat(Images.pin(card, Kind.JPKI, 0x1B).triesLeft()).isZero();
    }

    @Test
    void theSettingsAreThoseOfTheProfile() throws DataFileException {
        assertThat(Images.of("adult", "plastic-keeps-status").settings().reselection())
                .isEqualTo(CardSettings.Reselection.KEEPS_STATUS);
        assertThat(Images.of("adult", "plastic-lenient-query").settings().retryQueryWithLe())
                .isEqualTo(CardSettings.RetryQueryWithLe.ANSWERED);
        assertThat(Images.of("adult", "plastic-blocked-6983")
                        .settings()
                        .blockedPin()
                        .value())
                .isEqualTo(0x6983);
        assertThat(Images.of("adult", "plastic-contact").settings()).isEqualTo(CardSettings.DEFAULT);
    }

    @Test
    void productionShapedCertificatesSayThatTheyAreTests() throws Exception {
        CardImage card = Images.of("adult", "plastic-production-shaped");
        for (int id : new int[] {1, 2, 0x0A, 0x0B}) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Images.contents(card, Kind.JPKI, id)));
            assertThat(certificate.getIssuerX500Principal().getName())
                    .contains("O=JPKI,")
                    .contains("OU=MynaSim TEST");
        }
    }

    /** certificates-pki.md section 7: sign in a phone is SINGLE, auth a guess. */
    @ParameterizedTest
    @CsvSource({
        "plastic-contact, 0014, 001e",
        "phone-android, 0028, 0032",
        "phone-iphone, 0028, 0032",
        "plastic-production-shaped, 0114, 031e"
    })
    void aPhonesCertificatesHavePoliciesOfTheirOwn(String profile, String sign, String auth) throws Exception {
        CardImage card = Images.of("adult", profile);
        // 1.2.392.200149.8.5.1: 2A 83 08 8C 9B 55 08 05 01, then two arcs.
        assertThat(Images.hex(Images.contents(card, Kind.JPKI, 1)).toLowerCase(Locale.ROOT))
                .contains("060b2a83088c9b55080501" + sign);
        assertThat(Images.hex(Images.contents(card, Kind.JPKI, 0x0A)).toLowerCase(Locale.ROOT))
                .contains("060b2a83088c9b55080501" + auth);
    }
}
