// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.image.CardImage;
import dev.mynasim.card.image.FileImage;
import dev.mynasim.pki.CertificateAuthority;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each persona on its usual card keeps what its sentence promises, on a day long after it was written. */
class PersonasTest {
    private static final Instant NOW = Instant.parse("2028-03-10T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 10);

    static Stream<String> personas() {
        return Library.PERSONAS.stream();
    }

    @ParameterizedTest
    @MethodSource("personas")
    void eachPersonaHasACardUnderTheTestRoots(String name) throws Exception {
        CardImage card = card(name);
        X509Certificate auth = certificate(card, 0x0A);
        auth.verify(CertificateAuthority.testAuthRoot().certificate().getPublicKey());
        boolean sign = Library.persona(name).hasSignCertificate();
        assertThat(Images.contents(card, Kind.JPKI, 8)).containsExactly(sign ? 0x8F : 0, 0x8F, 0);
        assertThat(Images.file(card, Kind.JPKI, 1))
                .isInstanceOf(sign ? FileImage.Transparent.class : FileImage.Vacant.class);
        if (sign) {
            certificate(card, 1)
                    .verify(CertificateAuthority.testSignRoot().certificate().getPublicKey());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "not-yet-active"})
    void theseCertificatesAreNotValidNow(String name) throws Exception {
        X509Certificate auth = certificate(card(name), 0x0A);
        assertThat(auth.getNotAfter().toInstant().isBefore(NOW)).isEqualTo(name.equals("expired"));
        assertThat(auth.getNotBefore().toInstant().isAfter(NOW)).isEqualTo(name.equals("not-yet-active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-expiring", "card-expiring"})
    void theseExpireWithinThreeMonths(String name) throws Exception {
        assertThat(certificate(card(name), 0x0A).getNotAfter().toInstant())
                .isAfter(NOW)
                .isBefore(Instant.parse("2028-06-10T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"child, 0, 14", "toddler, 0, 14", "fifteen, 15, 15", "adult, 18, 120", "centenarian, 100, 120"})
    void theseHaveTheirAge(String name, int from, int to) throws Exception {
        LocalDate born = Library.persona(name).holder().birthDate().date(NOW);
        assertThat(Period.between(born, TODAY).getYears()).isBetween(from, to);
    }

    @Test
    void certificatesOfTodayAreValidFromToday() throws Exception {
        assertThat(certificate(card("issued-today"), 0x0A)
                        .getNotBefore()
                        .toInstant()
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toLocalDate())
                .isEqualTo(TODAY);
    }

    @Test
    void theForeignResidentsCertificatesEndWithTheCard() throws Exception {
        assertThat(certificate(card("foreign-resident"), 0x0A).getNotAfter().toInstant())
                .isEqualTo(Instant.parse("2029-05-10T14:59:59Z"));
    }

    @Test
    void somebodyBornOnALeapDayHasTheBirthdayOnTheTwentyEighth() throws Exception {
        assertThat(certificate(card("leap-day"), 0x0A).getNotAfter().toInstant())
                .isEqualTo(Instant.parse("2031-02-28T14:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "adult, 3, 5, 3, 3",
        "auth-locked, 0, 5, 3, 3",
        "sign-locked, 3, 0, 3, 3",
        "all-locked, 0, 0, 0, 0",
        "without-pins, 0, 0, 0, 0",
        "last-try, 1, 1, 1, 1",
        "child, 3, 0, 3, 3"
    })
    void theCountersStandWhereThePersonaSays(String name, int auth, int sign, int inputSupport, int juki)
            throws Exception {
        String profile = Library.persona(name).usualProfile();
        CardImage card = Images.of(name, profile.equals("plastic-contact") ? "plastic-contactless" : profile);
        assertThat(Images.pin(card, Kind.JPKI, 0x18).triesLeft()).isEqualTo(auth);
        assertThat(Images.pin(card, Kind.JPKI, 0x1B).triesLeft()).isEqualTo(sign);
        assertThat(Images.pin(card, Kind.TEXT_INPUT_SUPPORT, 0x11).triesLeft()).isEqualTo(inputSupport);
        assertThat(Images.pin(card, Kind.JUKI, 0x1C).triesLeft()).isEqualTo(juki);
        assertThat(Images.pin(card, Kind.COMMON, 0x1C).triesLeft()).isEqualTo(juki);
    }

    @Test
    void theSubstitutesAreFlaggedInTheCertificate() throws Exception {
        String der = Images.hex(certificate(card("substitute-characters"), 1).getEncoded());
        assertThat(der).contains(Images.hex("00010".getBytes(StandardCharsets.US_ASCII)));
        assertThat(der).contains(Images.hex("00000010000".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theLongestNameAndAddressFit() throws Exception {
        CardImage card = Images.of("long-name-and-address", "plastic-contactless");
        assertThat(certificate(card, 1).getEncoded()).hasSizeGreaterThan(2048);
        assertThat(Images.hex(Images.contents(card, Kind.TEXT_INPUT_SUPPORT, 2), 0, 3))
                .isEqualTo("FF2082");
        assertThat(Library.persona("long-name-and-address").holder().address()).hasSize(200);
    }

    @Test
    void noTwoPersonasShareNumbersOrKeys() throws Exception {
        List<String> serials = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        Set<Object> issueNumbers = new HashSet<>();
        int certificates = 0;
        for (String name : Library.PERSONAS) {
            CardOrder order =
                    CardOrder.of(Library.persona(name), Library.profile("plastic-contactless"), Issuing.DEFAULT);
            serials.add(order.serialNumber());
            numbers.add(order.myNumber().digits());
            Certificates of = Library.persona(name).certificates();
            keys.add(String.valueOf(of.authKey()));
            issueNumbers.add("auth " + of.authNumber());
            certificates++;
            if (of.signNumber() != null) {
                keys.add(String.valueOf(of.signKey()));
                issueNumbers.add("sign " + of.signNumber());
                certificates++;
            }
        }
        assertThat(serials).doesNotHaveDuplicates();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.startsWith("00000"));
        assertThat(keys).hasSize(certificates);
        assertThat(issueNumbers).hasSize(certificates);
    }

    @Test
    void furtherCardsOfAPersonaHaveSerialsOfTheirOwnAndTheSameMyNumber() throws Exception {
        Persona adult = Library.persona("adult");
        CardProfile profile = Library.profile("plastic-contactless");
        CardOrder first = CardOrder.of(adult, profile, Issuing.DEFAULT);
        CardOrder second = CardOrder.of(adult, profile, new Issuing(NOW, 1));
        assertThat(second.serialNumber()).isNotEqualTo(first.serialNumber()).hasSize(15);
        assertThat(second.myNumber().digits()).isEqualTo(first.myNumber().digits());
        CardImage image = Personalization.withTestRoots().personalize(adult, profile, new Issuing(NOW, 1));
        assertThat(certificate(image, 0x0A).getSerialNumber().longValue()).isEqualTo(124000001L);
        assertThat(Images.contents(image, Kind.JPKI, 6))
                .isNotEqualTo(Images.contents(Images.of("adult", "plastic-contactless"), Kind.JPKI, 6));
    }

    private static CardImage card(String name) throws DataFileException {
        Persona persona = Library.persona(name);
        return Personalization.withTestRoots()
                .personalize(persona, Library.profile(persona.usualProfile()), new Issuing(NOW, 0));
    }

    private static X509Certificate certificate(CardImage card, int id) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Images.contents(card, Kind.JPKI, id)));
    }
}
