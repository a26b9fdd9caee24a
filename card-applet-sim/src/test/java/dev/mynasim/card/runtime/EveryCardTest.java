// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.image.ApplicationImage.Kind;
import dev.mynasim.card.perso.Aids;
import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.CardProfile.Application;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each persona on the card that it usually has, and the grown-up on each kind of card, read as a client reads one. */
class EveryCardTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String DIGEST_INFO_HEADER = "3031300D060960864801650304020105000420";

    static Stream<Arguments> cards() throws DataFileException {
        Stream.Builder<Arguments> cards = Stream.builder();
        for (String name : Library.PERSONAS) {
            cards.add(Arguments.of(name, Library.persona(name).usualProfile()));
        }
        for (String profile : Library.PROFILES) {
            cards.add(Arguments.of("adult", profile));
        }
        return cards.build();
    }

    /** All but a blank card and one for readers alone. */
    static Stream<Arguments> jpkiCards() throws DataFileException {
        return cards().filter(card -> !List.of("blank", "reader-test-t0").contains(card.get()[1]));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("cards")
    void theCardHasTheApplicationsOfItsKindAndNoOther(String name, String kind) throws Exception {
        CardProfile profile = Library.profile(kind);
        CardClient card = card(Library.persona(name), profile);
        assertThat(card.card().atr().toString()).isEqualTo(profile.atr());
        for (Application application : Application.values()) {
            byte[] aid = Aids.of(Kind.valueOf(application.name())).octets();
            assertThat(card.send("00A4040C%02X%s".formatted(aid.length, HEX.formatHex(aid))))
                    .as("%s", application)
                    .isEqualTo(profile.applications().contains(application) ? "9000" : "6A82");
        }
        if (!profile.applications().contains(Application.JPKI)) {
            return;
        }
        card.selectJpki().selectFile("0006");
        String label = card.send("00B0000020");
        assertThat(new String(HEX.parseHex(label.substring(0, 64)), StandardCharsets.US_ASCII).strip())
                .isEqualTo(profile.tokenLabel());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("jpkiCards")
    void countersCertificatesAndKeysAreWhatPersonaAndProfilePromise(String name, String kind) throws Exception {
        Persona persona = Library.persona(name);
        CardProfile profile = Library.profile(kind);
        CardClient card = card(persona, profile).selectJpki();
        boolean usable = profile.pins() == CardProfile.PinUse.OF_PERSONA;
        boolean sign =
                persona.hasSignCertificate() && profile.signCertificate() == CardProfile.SignCertificate.OF_PERSONA;
        assertThat(card.send("00B0880003")).isEqualTo((sign ? "8F" : "00") + "8F00" + "9000");

        Persona.Tries tries = persona.tries();
        int authTries = usable ? left(tries == null ? null : tries.auth(), 3) : 0;
        assertThat(card.send("00200098")).isEqualTo("63C" + authTries);
        judge(card, "0018", "000A", "97", authTries, persona.pins().auth(), true);

        int signTries = usable && sign ? left(tries == null ? null : tries.sign(), 5) : 0;
        assertThat(card.send("0020009B")).isEqualTo("63C" + signTries);
        judge(card, "001B", "0001", "9A", signTries, persona.pins().sign(), sign);
    }

    private static int left(@Nullable Integer said, int full) {
        return said == null ? full : said;
    }

    private static void judge(
            CardClient card, String pinFile, String file, String key, int tries, @Nullable String pin, boolean there)
            throws Exception {
        if (!there) {
            assertThat(card.send("00A4020C02" + file)).isIn("6A82", "9000");
            assertThat(card.send("802A00" + key + "01FF00")).isIn("6A82", "6981", "6982");
            return;
        }
        card.selectFile(pinFile);
        String status = card.verify(pin == null ? "0000" : pin);
        assertThat(status).isEqualTo(tries == 0 ? "6984" : "9000");
        if (tries == 0) {
            assertThat(card.send("802A00" + key + "01FF00")).isEqualTo("6982");
            return;
        }
        X509Certificate certificate = card.readCertificate(file);
        byte[] message = "a document".getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(message);
        String answer = card.send("802A00" + key + "33" + DIGEST_INFO_HEADER + HEX.formatHex(hash) + "00");
        assertThat(answer).endsWith("9000");
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(message);
        assertThat(verifier.verify(HEX.parseHex(answer.substring(0, 512)))).isTrue();
    }

    private static CardClient card(Persona persona, CardProfile profile) throws DataFileException {
        SimulatedCard card = CardBlueprint.of(Personalization.withTestRoots().personalize(persona, profile))
                .newCard(new Random(1));
        card.powerUp();
        return new CardClient(card);
    }
}
