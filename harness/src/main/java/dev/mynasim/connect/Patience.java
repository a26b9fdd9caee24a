// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import java.time.Duration;

/**
 * How long to wait for a reader at most.
 *
 * @param toOpen for the reader to be there, 1 ms to 1 h
 * @param toAnswer for each answer of its card, 1 ms to 1 h
 */
public record Patience(Duration toOpen, Duration toAnswer) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when one is shorter than 1 ms or longer than 1 h
     */
    public Patience {
        check(toOpen);
        check(toAnswer);
    }

    /** The same for both. */
    public static Patience of(Duration each) {
        return new Patience(each, each);
    }

    private static void check(Duration patience) {
        if (patience.toMillis() < 1 || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("patience is 1 ms to 1 h, not " + patience);
        }
    }
}
