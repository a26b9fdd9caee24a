// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.smartcardio.MynaSimTerminals;
import java.io.IOException;
import java.util.Optional;

/** Cards in this program, called without any wire; their reader is a terminal of our own provider. */
public final class InProcessStand implements Stand {
    private final CardShelf shelf;
    private final Environment environment =
            new Environment("in process", "MynaSim", ExchangeLevel.EVERYTHING, Versions.here());

    /**
     * A stand.
     *
     * @param shelf where cards come from; may be shared
     */
    public InProcessStand(CardShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public boolean makesCards() {
        return true;
    }

    @Override
    public Placed place(CardWish wish) throws IOException {
        MadeCard card = shelf.make(wish);
        MynaSimTerminals terminals = MynaSimTerminals.around(wish.persona(), card.place());
        return new PlacedCard(
                card.place(),
                card.facts(),
                true,
                Optional.of(terminals.terminal()),
                Optional.of(StandHand.of(card)),
                () -> {
                    card.held().renew();
                    terminals.close();
                });
    }

    @Override
    public void close() {}
}
