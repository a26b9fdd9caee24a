// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;

/**
 * How long to wait before the next try: doubled after each failure, up to a longest wait, for ever.
 *
 * @param first the wait after one failure, more than zero
 * @param longest no wait is longer, at least {@code first}
 */
public record BackOff(Duration first, Duration longest) {
    /** 100 ms at first; 2 s at most, so that a pcscd that starts late has its card soon. */
    public static final BackOff DEFAULT = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(2));

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException when they are not as said above
     */
    public BackOff {
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a back-off begins above zero and does not shrink, not " + first + " to " + longest);
        }
    }

    /**
     * The wait before the next try.
     *
     * @param failures how many tries failed in a row, at least 1
     * @throws IllegalArgumentException when failures is below 1
     */
    public Duration after(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("there is no wait after " + failures + " failures");
        }
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
