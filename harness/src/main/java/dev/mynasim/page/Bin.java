// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * How often values of a range occurred.
 *
 * @param from where it begins
 * @param to where it ends, itself not in it; more than {@code from}
 * @param count how often
 */
public record Bin(double from, double to, long count) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when it is empty, or the count is below zero
     */
    public Bin {
        if (!(from < to) || count < 0) {
            throw new IllegalArgumentException("%d values from %s to %s are no bin".formatted(count, from, to));
        }
    }
}
