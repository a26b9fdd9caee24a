// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import java.time.Duration;

/** Time as a card that takes its time needs it: a clock that only goes forward, and a way to wait. */
public interface Pause {
    /** Nanoseconds since some moment; never goes back. */
    long nanos();

    /**
     * Returns when so much time has passed, or earlier when whoever made this ends all waiting.
     *
     * @param time zero or less returns at once
     */
    void hold(Duration time);
}
