// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only some kinds of card have: an identifier by radio, the iPhone's command, settings of a profile. */
class KindsOfCardTest {
    @Test
    void aContactlessCardTellsItsIdentifierThroughTheReader() throws DataFileException {
        CardClient card = card("adult", "plastic-contactless", 0);
        String answer = card.send("FFCA000000");
        assertThat(answer).hasSize(2 * 4 + 4).endsWith("9000");
        assertThat(card.send("FFCA000004")).isEqualTo(answer);
        assertThat(card.send("FFCA000003")).isEqualTo("6C04");
        assertThat(card.send("FFCA0000")).isEqualTo("6700");
        assertThat(card.send("FFCA010000")).isEqualTo("6A81");
        assertThat(card.send("FFB0000000")).isEqualTo("6A81");
        assertThat(card("adult", "plastic-contactless", 0).send("FFCA000000"))
                .as("the same card")
                .isEqualTo(answer);
        assertThat(card("adult", "plastic-contactless", 1).send("FFCA000000"))
                .as("another card")
                .isNotEqualTo(answer);
        assertThat(card("elderly", "plastic-contactless", 0).send("FFCA000000")).isNotEqualTo(answer);
    }

    @Test
    void aCardWithContactsHasNone() throws DataFileException {
        assertThat(card("adult", "plastic-contact", 0).send("FFCA000000")).isEqualTo("6E00");
    }

    @ParameterizedTest
    @CsvSource({"iphone-user, phone-iphone, 9000", "android-user, phone-android, 6700", "adult, plastic-contact, 6700"})
    void onlyTheIphoneKnowsTheLastCommandIndicator(String persona, String profile, String answer)
            throws DataFileException {
        assertThat(card(persona, profile, 0).selectJpki().send("80FC0000")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"iphone-user, phone-iphone", "android-user, phone-android"})
    void aPhoneShowsItsAuthCertificateOnlyAfterTheAuthPin(String name, String profile) throws DataFileException {
        Persona persona = Library.persona(name);
        CardClient card = card(name, profile, 0).selectJpki();
        card.selectFile("000A");
        assertThat(card.send("00B0000004")).isEqualTo("6982");
        card.selectFile("0018");
        assertThat(card.verify(persona.pins().auth())).isEqualTo("9000");
        card.selectFile("000A");
        assertThat(card.send("00B0000004")).startsWith("3082").endsWith("9000");
        assertThat(card.send("00A4040C0AD3921000310001010408"))
                .as("no other application")
                .isEqualTo("6A82");
    }

    @Test
    void aCardFileKeepsIdentifierAndSettings() throws DataFileException {
        for (String profile : Library.PROFILES) {
            Persona persona = Library.persona("adult");
            CardFile made = CardFile.make(persona, Library.profile(profile), Issuing.DEFAULT);
            CardFile read = CardFile.parse("a test", made.toText());
            assertThat(read.image().uid()).as(profile).isEqualTo(made.image().uid());
            assertThat(read.image().settings())
                    .as(profile)
                    .isEqualTo(made.image().settings());
        }
    }

    private static CardClient card(String persona, String profile, int number) throws DataFileException {
        SimulatedCard card = CardBlueprint.of(Personalization.withTestRoots()
                        .personalize(
                                Library.persona(persona),
                                Library.profile(profile),
                                new Issuing(Issuing.DEFAULT.now(), number)))
                .newCard(new Random(1));
        card.powerUp();
        return new CardClient(card);
    }
}
