// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.Hand;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import java.io.IOException;
import java.util.Optional;
import javax.smartcardio.CardTerminal;

/** A stand whose reader makes a mistake. */
record MistakenStand(Stand stand, ReaderMistake mistake) implements Stand {
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
        return new Placed() {
            @Override
            public Icc card() {
                return placed.card();
            }

            @Override
            public CardFacts facts() {
                return placed.facts();
            }

            @Override
            public boolean isEmulator() {
                return placed.isEmulator();
            }

            @Override
            public Optional<CardTerminal> terminal() {
                return placed.terminal().map(terminal -> new MistakenTerminal(terminal, mistake));
            }

            @Override
            public Optional<Hand> hand() {
                return placed.hand();
            }

            @Override
            public void close() throws IOException {
                placed.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        stand.close();
    }
}
