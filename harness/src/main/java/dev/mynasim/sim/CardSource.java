// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.CardParts;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.card.store.Durability;
import dev.mynasim.card.store.FolderStore;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a card comes from. */
sealed interface CardSource {
    /**
     * The bare card.
     *
     * @param persona whose card: the persona's name
     * @param profile what kind of card: the profile's name
     * @param card the card, without power
     * @param kept where its changes are kept; null when they end with the program
     */
    record Taken(
            String persona,
            String profile,
            SimulatedCard card,
            @Nullable KeptCard kept) {}

    /**
     * Makes or opens the card.
     *
     * @param now when it is issued, for personas with relative dates
     * @param parts what it is built with
     */
    Taken take(Instant now, CardParts parts) throws DataFileException, StoreException;

    /**
     * A card of a persona.
     *
     * @param persona a bundled name or the path of a file
     * @param profile a bundled name, the path of a file, or null for the persona's usual one
     * @param cardNumber which of the persona's cards, 0 for the first
     */
    record Made(String persona, @Nullable String profile, int cardNumber) implements CardSource {
        @Override
        public Taken take(Instant now, CardParts parts) throws DataFileException {
            Persona who = Library.persona(persona);
            CardProfile kind = Library.profile(profile == null ? who.usualProfile() : profile);
            CardBlueprint blueprint = CardBlueprint.of(
                    Personalization.withTestRoots().personalize(who, kind, new Issuing(now, cardNumber)));
            return new Taken(who.persona(), kind.profile(), blueprint.newCard(parts), null);
        }
    }

    /**
     * A card file.
     *
     * @param file the file
     * @param durability what a change survives once the card has answered
     */
    record Kept(Path file, Durability durability) implements CardSource {
        @Override
        public Taken take(Instant now, CardParts parts) throws StoreException {
            KeptCard kept = KeptCard.open(FolderStore.of(file, durability), String.valueOf(file.getFileName()), parts);
            return new Taken(kept.about().persona(), kept.about().profile(), kept.card(), kept);
        }
    }
}
