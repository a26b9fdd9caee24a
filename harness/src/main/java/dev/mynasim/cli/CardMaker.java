// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.CardParts;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes cards of one persona and one kind; each with the number that it is told. */
final class CardMaker {
    private final Persona persona;
    private final CardProfile profile;
    private final Clock clock;
    private final Personalization personalization = Personalization.withTestRoots();

    private CardMaker(Persona persona, CardProfile profile, Clock clock) {
        this.persona = persona;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * What makes such cards.
     *
     * @param persona a bundled persona or a file
     * @param profile a bundled profile or a file; null: the one that the persona usually has
     */
    static CardMaker of(String persona, @Nullable String profile, Clock clock) throws UsageException {
        try {
            Persona who = Library.persona(persona);
            return new CardMaker(who, Library.profile(profile == null ? who.usualProfile() : profile), clock);
        } catch (DataFileException e) {
            throw wrong(e);
        }
    }

    /** What its cards are. */
    CardFacts facts() {
        return new CardFacts(
                persona.persona(), profile.profile(), Atr.ofHex(profile.atr()).toString());
    }

    /** The PINs of its cards. */
    Persona.Pins pins() {
        return persona.pins();
    }

    /**
     * A card that is issued now.
     *
     * @param number which card of the persona, 0 to 99,999
     * @param parts what it is built with
     */
    CardOptions.Chosen make(int number, CardParts parts) throws UsageException {
        return new CardOptions.Chosen(persona, profile, layOut(number).newCard(parts));
    }

    /** A card that is issued now, laid out. */
    CardBlueprint layOut(int number) throws UsageException {
        try {
            return CardBlueprint.of(
                    personalization.personalize(persona, profile, new Issuing(clock.instant(), number)));
        } catch (DataFileException e) {
            throw wrong(e);
        }
    }

    private static UsageException wrong(DataFileException e) {
        return new UsageException(e.getMessage() == null ? "the persona cannot be used" : e.getMessage());
    }
}
