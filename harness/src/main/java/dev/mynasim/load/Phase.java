// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.time.Duration;

/**
 * A part of a run.
 *
 * @param name what it is called in reports
 * @param measured whether its figures count; a warm-up's do not, its errors do
 * @param cards how many cards take part, 1 or more
 * @param pace when operations begin
 * @param duration how long operations begin; those that have begun are waited for
 */
public record Phase(String name, boolean measured, int cards, Pace pace, Duration duration) {
    /** The longest: one week. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the duration or the number of cards is outside
     */
    public Phase {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a phase lasts up to " + LONGEST.toDays() + " days, not " + duration);
        }
        if (cards < 1) {
            throw new IllegalArgumentException("a phase needs a card");
        }
    }
}
