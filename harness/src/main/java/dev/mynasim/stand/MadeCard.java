// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.reader.RemovableIcc;

/** A card that was made for a case, in the hand of its stand. */
final class MadeCard {
    private static final String NEW = "new";

    private final CardWish wish;
    private final CardFacts facts;
    private final SimulatedCard card;
    private final HeldCard held;
    private final RemovableIcc place;

    MadeCard(CardWish wish, SimulatedCard card, CardFacts facts) {
        this.wish = wish;
        this.facts = facts;
        this.card = card;
        held = new HeldCard(card);
        place = new RemovableIcc(held, System::nanoTime);
        card.snapshots().take(NEW);
    }

    CardWish wish() {
        return wish;
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

    /** In the reader, without power, with what was on it when it was made. */
    void renew() {
        held.release();
        card.powerDown();
        card.snapshots().restore(NEW);
        held.renew();
        place.insert();
    }
}
