// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.Placed;
import dev.mynasim.conformance.Stand;
import java.io.IOException;
import java.util.Map;

/** A stand that makes cards of one kind, whatever cases wish; those that need another do not apply. */
public final class OneKind implements Stand {
    private final Stand stand;
    private final CardWish kind;

    /**
     * Restricts a stand.
     *
     * @param stand what makes the cards; ends with this one
     * @param persona whose cards
     * @param profile of what kind; empty for the persona's usual one
     */
    public OneKind(Stand stand, String persona, String profile) {
        this.stand = stand;
        kind = new CardWish(persona, profile, Map.of());
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
        return stand.place(kind);
    }

    @Override
    public void close() throws IOException {
        stand.close();
    }
}
