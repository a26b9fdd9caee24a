// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The card that a command works with.
 *
 * @param persona whose card: the persona's name
 * @param profile what kind of card: the profile's name
 * @param card the card, without power
 * @param kept where its changes are kept; null when they end with the process
 */
record CardInUse(
        String persona,
        String profile,
        SimulatedCard card,
        @Nullable KeptCard kept) {
    /** A card that was just made and ends with the process. */
    static CardInUse fresh(CardOptions.Chosen chosen) {
        return new CardInUse(chosen.persona().persona(), chosen.profile().profile(), chosen.card(), null);
    }

    /** A card that a store keeps. */
    static CardInUse kept(KeptCard kept) {
        return new CardInUse(kept.about().persona(), kept.about().profile(), kept.card(), kept);
    }

    /** What it is. */
    CardFacts facts() {
        return new CardFacts(persona, profile, card.atr().toString());
    }

    /** Puts the changes into the card file; what went wrong is told, and the changes are then still in the journal. */
    void close(Console console) {
        if (kept != null) {
            try {
                kept.close();
            } catch (StoreException e) {
                console.problem(String.valueOf(e.getMessage()));
            }
        }
    }
}
