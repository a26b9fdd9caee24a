// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

/**
 * A bound that is to be kept.
 *
 * @param bound the number
 * @param atLeast whether it is the least (else the most)
 */
public record Limit(double bound, boolean atLeast) {
    /** No less than this. */
    public static Limit atLeast(double bound) {
        return new Limit(bound, true);
    }

    /** No more than this. */
    public static Limit atMost(double bound) {
        return new Limit(bound, false);
    }

    /** Whether a number keeps it. */
    public boolean keeps(double number) {
        return atLeast ? number >= bound : number <= bound;
    }

    /** Whether its error could carry a number over the bound or back; not so when there is no error. */
    public boolean isWithin(double number, double error) {
        return Math.abs(number - bound) < error;
    }

    /** The bound in words: {@code ≥ 0.95}. */
    public String words() {
        return (atLeast ? "≥ " : "≤ ") + Numbers.plain(bound);
    }
}
