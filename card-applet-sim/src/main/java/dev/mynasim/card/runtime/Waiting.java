// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a card lets time pass while it is at work; only the applications for reader tests do so. */
@FunctionalInterface
public interface Waiting {
    /** In real time. A thread that is interrupted waits no longer and stays interrupted. */
    Waiting REAL = time -> {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    /**
     * Returns when so much time has passed, or earlier when whoever made this ends all waiting.
     *
     * @param time at most a tenth of a second: an applet waits in steps
     */
    void hold(Duration time);
}
