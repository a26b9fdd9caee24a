// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import dev.mynasim.reader.RemovableIcc;
import dev.mynasim.smartcardio.MynaSimTerminals;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Cards in this program, called without any wire; their reader is a terminal of our own provider. */
public final class InProcessStand implements Stand {
    private static final String READER = "MynaSim";
    private static final Duration POWER_DOWN = Duration.ofMillis(500);

    private final CardShelf shelf;
    private final Environment environment =
            new Environment("in process", READER, ExchangeLevel.EVERYTHING, Versions.here());

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
        RemovableIcc place = card.place();
        TwoWays ways = new TwoWays(
                new OnFirstUse(() -> new OnFirstUse.Connection(place, place::powerDown), Optional.of(card.atr())),
                new ReaderOnFirstUse(READER, () -> {
                    MynaSimTerminals terminals = MynaSimTerminals.around(wish.persona(), place);
                    return new ReaderOnFirstUse.Opened(terminals.terminal(), () -> close(terminals, card));
                }));
        return PlacedCard.made(card, ways, StandHand.of(card), () -> {});
    }

    @Override
    public void close() {}

    /** Terminals take the power away in a thread of their own; it is gone before somebody else gives some. */
    private static void close(MynaSimTerminals terminals, MadeCard card) {
        long mark = card.watched().mark();
        terminals.close();
        if (card.place().isIn()) {
            card.awaitPowerDown(mark, POWER_DOWN);
        }
    }
}
