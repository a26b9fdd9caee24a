// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.memory;

import org.jspecify.annotations.Nullable;

/** Takes the power away after a number of writes, on purpose. Once struck, no write happens until it is cleared. */
final class TearPoint {
    private static final int NEVER = -1;

    private int writesLeft = NEVER;
    private int armedWith;
    private @Nullable PowerLossException struck;

    /** @param writes how many writes still happen; 0 means that the next one does not */
    void arm(int writes) {
        if (writes < 0) {
            throw new IllegalArgumentException("a card is torn after 0 or more writes, not after " + writes);
        }
        writesLeft = writes;
        armedWith = writes;
    }

    void disarm() {
        writesLeft = NEVER;
    }

    void beforeWrite() {
        PowerLossException before = struck;
        if (before != null) {
            throw before;
        }
        if (writesLeft == 0) {
            strike();
        }
    }

    void afterWrite() {
        if (writesLeft > 0 && --writesLeft == 0) {
            strike();
        }
    }

    boolean hasStruck() {
        return struck != null;
    }

    /** Why there is no power. */
    @Nullable
    PowerLossException struck() {
        return struck;
    }

    void strike(PowerLossException why) {
        disarm();
        struck = why;
        throw why;
    }

    void clear() {
        struck = null;
    }

    private void strike() {
        strike(new PowerLossException("the power was lost after write " + armedWith + ", as asked for"));
    }
}
