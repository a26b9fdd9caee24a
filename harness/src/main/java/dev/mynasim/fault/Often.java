// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import org.jspecify.annotations.Nullable;

/**
 * How often a fault acts on what it matches. Matches are counted from the beginning of the plan, across resets.
 *
 * @param nth only on this match, from 1; null for each
 * @param times at most so often; null for always
 * @param probability on a match, above 0 and up to 1
 */
public record Often(@Nullable Integer nth, @Nullable Integer times, double probability) {
    /** On each match. */
    public static final Often ALWAYS = new Often(null, null, 1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when one is outside, or {@code nth} stands with {@code times}
     */
    public Often {
        if ((nth != null && nth < 1) || (times != null && times < 1)) {
            throw new IllegalArgumentException("matches are counted from 1");
        }
        if (nth != null && times != null) {
            throw new IllegalArgumentException("the n-th match is one, so it cannot also be limited to so many times");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is above 0 and up to 1, not " + probability);
        }
    }

    /** Only on the n-th match, from 1. */
    public static Often nth(int n) {
        return new Often(n, null, 1);
    }

    /** On the first so many matches. */
    public static Often times(int most) {
        return new Often(null, most, 1);
    }

    /** On a match with this probability. */
    public static Often withProbability(double probability) {
        return new Often(null, null, probability);
    }
}
