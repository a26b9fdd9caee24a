// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.reader.RemovableIcc;

/** A card that was made for a case, in the hand of its stand. */
final class MadeCard {
    private final CardFacts facts;
    private final Icc card;
    private final HeldCard held;
    private final RemovableIcc place;

    MadeCard(Icc card, CardFacts facts) {
        this.facts = facts;
        this.card = card;
        held = new HeldCard(card);
        place = new RemovableIcc(held, System::nanoTime);
    }

    /** Its answer to reset. */
    Atr atr() {
        return card.atr();
    }

    CardFacts facts() {
        return facts;
    }

    HeldCard held() {
        return held;
    }

    /** The card as a reader sees it, which may be empty. */
    RemovableIcc place() {
        return place;
    }

    /** Takes the card out, and ends what it holds back. */
    void takeOut() {
        place.remove();
        held.release();
    }
}
