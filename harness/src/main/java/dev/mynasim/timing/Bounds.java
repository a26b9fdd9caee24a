// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import java.time.Duration;

/** What the durations of a {@link Span} have in common. */
final class Bounds {
    private static final int MICROS_PER_MILLI = 1_000;

    private Bounds() {}

    static void check(Duration time) {
        if (time.isNegative() || time.compareTo(Span.LONGEST) > 0) {
            throw new IllegalArgumentException("a time is 0ms to " + words(Span.LONGEST) + ", not " + words(time));
        }
    }

    static void check(Duration mean, Duration atMost) {
        check(mean);
        check(atMost);
        if (mean.compareTo(atMost) > 0) {
            throw new IllegalArgumentException("a mean of " + words(mean) + " is above the most, " + words(atMost));
        }
    }

    /** A share of a time, 0 to 1. */
    static Duration part(Duration whole, double share) {
        return Duration.ofNanos(Math.round(whole.toNanos() * share));
    }

    static String words(Duration time) {
        long micros = time.toNanos() / MICROS_PER_MILLI;
        return micros % MICROS_PER_MILLI == 0 ? micros / MICROS_PER_MILLI + "ms" : micros + "us";
    }
}
