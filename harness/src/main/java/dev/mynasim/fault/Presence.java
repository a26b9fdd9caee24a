// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.timing.Pause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the card is in the reader, as far as faults take it out. Safe for threads. */
final class Presence {
    private final Pause pause;
    private boolean out;
    private @Nullable Long backAt;

    Presence(Pause pause) {
        this.pause = pause;
    }

    /** Takes the card out; null when nobody puts it back. */
    synchronized CardRemovedException remove(String why, @Nullable Duration backAfter) {
        out = true;
        backAt = backAfter == null ? null : pause.nanos() + backAfter.toNanos();
        return new CardRemovedException(why, backAfter);
    }

    /** Puts the card back. */
    synchronized void insert() {
        out = false;
    }

    synchronized boolean isIn() {
        return rest() == null && !out;
    }

    /** Does nothing while the card is in. */
    synchronized void require() throws CardRemovedException {
        Duration rest = rest();
        if (out) {
            throw new CardRemovedException("the card is out of the reader", rest);
        }
    }

    /** How long the card stays out; it comes back here, when that is over. */
    private @Nullable Duration rest() {
        if (!out || backAt == null) {
            return null;
        }
        long nanos = backAt - pause.nanos();
        if (nanos <= 0) {
            out = false;
            return null;
        }
        return Duration.ofNanos(nanos);
    }
}
