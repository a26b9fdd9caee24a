// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.calendar.Japan;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;

/** A clock that stands still until it is moved, and is never moved back. Safe for several threads. */
public final class VirtualClock implements InstantSource {
    private Instant now;

    /** A clock that stands at a moment. */
    public VirtualClock(Instant start) {
        now = start;
    }

    /** A clock that stands at a moment in Japan. */
    public VirtualClock(LocalDateTime start) {
        this(start.atZone(Japan.ZONE).toInstant());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Date and time in Japan. */
    public LocalDateTime inJapan() {
        return Japan.at(instant());
    }

    /**
     * Moves it to a moment in Japan.
     *
     * @throws IllegalArgumentException when that lies behind
     */
    public synchronized void moveTo(LocalDateTime moment) {
        Instant next = moment.atZone(Japan.ZONE).toInstant();
        if (next.isBefore(now)) {
            throw new IllegalArgumentException(
                    "it is " + inJapan() + " already; the clock cannot go back to " + moment);
        }
        now = next;
    }
}
