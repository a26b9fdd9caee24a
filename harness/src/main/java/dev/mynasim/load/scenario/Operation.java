// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.scenario;

import java.util.List;

/**
 * A kind of operation: what is timed as one.
 *
 * @param name lower-case letters, digits and hyphens
 * @param weight how often it is drawn, beside the others, 1 to 1,000
 * @param steps what is done, in order; 1 to 32
 */
public record Operation(String name, int weight, List<Step> steps) {
    /** The heaviest weight. */
    public static final int HEAVIEST = 1_000;

    /** The most steps. */
    public static final int MOST_STEPS = 32;

    /**
     * Checks the ranges and takes a copy of the list.
     *
     * @throws IllegalArgumentException when one is outside
     */
    public Operation {
        steps = List.copyOf(steps);
        if (!name.matches("[a-z0-9][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a name of up to 32 lower-case letters, digits and hyphens");
        }
        if (weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException("a weight is 1 to " + HEAVIEST + ", not " + weight);
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("an operation has 1 to " + MOST_STEPS + " steps, not " + steps.size());
        }
    }
}
