// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.Hand;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.connect.TriesGuard;
import dev.mynasim.connect.TriesPolicy;
import java.io.IOException;
import java.util.Optional;
import javax.smartcardio.CardTerminal;

/**
 * A stand whose card keeps its tries, both on the direct way and through the reader, unless it is known to be an
 * emulator (see {@link TriesGuard}). What is not sent is told as that: nothing is made up in its place.
 */
public final class GuardedStand implements Stand {
    private final Stand stand;
    private final TriesGuard guard;

    /**
     * Guards the cards of a stand.
     *
     * @param stand is closed with this
     * @param policy what may be done to a card that may be real
     */
    public GuardedStand(Stand stand, TriesPolicy policy) {
        this.stand = stand;
        this.guard = new TriesGuard(policy);
    }

    @Override
    public Environment environment() {
        return stand.environment();
    }

    @Override
    public boolean makesCards() {
        return stand.makesCards();
    }

    @Override
    public Placed place(CardWish wish) throws IOException, InterruptedException {
        Placed placed = stand.place(wish);
        return placed.isEmulator() ? placed : new Guarded(placed, guard);
    }

    @Override
    public void close() throws IOException {
        stand.close();
    }

    private static final class Guarded implements Placed {
        private final Placed placed;
        private final Icc card;
        private final Optional<CardTerminal> terminal;

        Guarded(Placed placed, TriesGuard guard) {
            this.placed = placed;
            card = new GuardedCard(placed.card(), guard);
            terminal = placed.terminal().map(reader -> new GuardedTerminal(reader, guard));
        }

        @Override
        public Icc card() {
            return card;
        }

        @Override
        public CardFacts facts() {
            return placed.facts();
        }

        @Override
        public boolean isEmulator() {
            return false;
        }

        @Override
        public Optional<CardTerminal> terminal() {
            return terminal;
        }

        @Override
        public Optional<Hand> hand() {
            return placed.hand();
        }

        @Override
        public void close() throws IOException {
            placed.close();
        }
    }
}
