// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The card in the stand's reader from case to case: the same one as long as it is what the next case wishes and nothing
 * was done to it, else another.
 */
final class Placing implements AutoCloseable {
    private final Stand stand;
    private @Nullable Placed placed;
    private @Nullable CardWish wish;

    Placing(Stand stand) {
        this.stand = stand;
    }

    Placed forCase(TestCase test) throws IOException, InterruptedException {
        Placed there = placed;
        if (there != null && (!stand.makesCards() || test.wish().equals(wish))) {
            return there;
        }
        takeOut();
        Placed next = stand.place(test.wish());
        placed = next;
        wish = test.wish();
        return next;
    }

    /** Makes a card new that was changed, or takes it out when the next case must not have it. */
    void ended(TestCase test, Verdict verdict) {
        boolean changed = test.effect().compareTo(Effect.SPENDS_TRIES) > 0;
        boolean doubtful = stand.makesCards() && verdict.isFailure();
        if (doubtful || verdict instanceof Verdict.Broken) {
            takeOut();
        } else if (changed && stand.makesCards() && !renewed()) {
            takeOut();
        }
    }

    private boolean renewed() {
        try {
            return placed != null && placed.renew();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        takeOut();
    }

    private void takeOut() {
        Placed there = placed;
        placed = null;
        wish = null;
        if (there != null) {
            try {
                there.close();
            } catch (IOException e) {
                // It is out, which is what was wanted; a reader that is gone is told by the next case.
                return;
            }
        }
    }
}
