// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.Hand;
import dev.mynasim.conformance.Placed;
import java.io.IOException;
import java.util.Optional;
import javax.smartcardio.CardTerminal;

/**
 * A card in a reader.
 *
 * @param card the card for commands
 * @param facts what is known of it
 * @param isEmulator whether it may be spent
 * @param terminal the reader as software sees it
 * @param hand who takes it out
 * @param made what a stand made; empty for a card that was there before
 * @param end gives it back to its stand
 */
record PlacedCard(
        Icc card,
        CardFacts facts,
        boolean isEmulator,
        Optional<CardTerminal> terminal,
        Optional<Hand> hand,
        Optional<MadeCard> made,
        OnFirstUse.End end)
        implements Placed {
    /** A card that a stand made: what it holds back ends before it is let go. */
    static Placed made(MadeCard card, TwoWays ways, Hand hand, OnFirstUse.End end) {
        return new PlacedCard(
                ways.card(),
                card.facts(),
                true,
                Optional.of(ways.terminal()),
                Optional.of(hand),
                Optional.of(card),
                () -> {
                    card.release();
                    ways.letGo();
                    end.run();
                });
    }

    /** A card that was there before. */
    static Placed given(TwoWays ways, CardFacts facts, boolean isEmulator) {
        return new PlacedCard(
                ways.card(),
                facts,
                isEmulator,
                Optional.of(ways.terminal()),
                Optional.empty(),
                Optional.empty(),
                ways::letGo);
    }

    @Override
    public boolean renew() throws IOException {
        if (made.isEmpty()) {
            return false;
        }
        made.get().renew();
        return true;
    }

    @Override
    public void close() throws IOException {
        end.run();
    }
}
