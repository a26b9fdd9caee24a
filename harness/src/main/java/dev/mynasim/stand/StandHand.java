// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.Hand;
import java.time.Duration;
import java.util.List;

/** The hand at a card that a stand made; how it is put in and taken out is the stand's affair. */
final class StandHand implements Hand {
    /** Puts the card into the reader and takes it out. */
    interface Mover {
        /** Puts it in; does nothing when it is in. */
        void insert();

        /** Takes it out; does nothing when it is out. */
        void remove();
    }

    private final HeldCard held;
    private final Mover mover;

    StandHand(HeldCard held, Mover mover) {
        this.held = held;
        this.mover = mover;
    }

    /** For a card whose place is all that has to know. */
    static StandHand of(MadeCard card) {
        return new StandHand(card.held(), new Mover() {
            @Override
            public void insert() {
                card.place().insert();
            }

            @Override
            public void remove() {
                card.takeOut();
            }
        });
    }

    @Override
    public void insert() {
        mover.insert();
    }

    @Override
    public void remove() {
        mover.remove();
    }

    @Override
    public List<Seen> seen() {
        return held.seen();
    }

    @Override
    public void forget() {
        held.forget();
    }

    @Override
    public boolean await(Kind kind, int times, Duration atMost) throws InterruptedException {
        return held.await(kind, times, atMost);
    }

    @Override
    public void fallSilent() {
        held.fallSilent();
    }

    @Override
    public void speak() {
        held.speak();
    }

    @Override
    public void answerAfter(Duration delay) {
        held.answerAfter(delay);
    }

    @Override
    public void removeDuring(int commandsBefore, boolean afterCard) {
        held.removeDuring(commandsBefore, afterCard);
    }
}
