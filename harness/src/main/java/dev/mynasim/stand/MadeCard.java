// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.hand.CardEvent;
import dev.mynasim.hand.WatchedCard;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.timing.RealPause;
import java.time.Duration;

/** A card that was made for a case, watched by its stand. */
final class MadeCard {
    private final CardFacts facts;
    private final Atr atr;
    private final RealPause pause = new RealPause();
    private final WatchedCard watched;
    private final RenewableCard card;

    MadeCard(RenewableCard card, CardFacts facts) {
        this.card = card;
        this.facts = facts;
        atr = card.atr();
        watched = WatchedCard.of(card, pause);
    }

    /** Its answer to reset. */
    Atr atr() {
        return atr;
    }

    CardFacts facts() {
        return facts;
    }

    WatchedCard watched() {
        return watched;
    }

    /** The card as a reader sees it, which may be empty. */
    RemovableIcc place() {
        return watched.place();
    }

    /** Waits until it has lost its power since a moment; a card at work may not in time. */
    void awaitPowerDown(long mark, Duration atMost) {
        try {
            if (watched.awaitEvent(mark, CardEvent.PoweredDown.class, any -> true, atMost)
                    .isEmpty()) {
                return; // It is at work; whoever waits for it is told by its next command.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes it as its issuer left it, where it is. */
    void renew() throws LinkException {
        card.renew();
    }

    /** Ends all that it holds back, for ever. */
    void release() {
        watched.close();
        pause.close();
    }
}
