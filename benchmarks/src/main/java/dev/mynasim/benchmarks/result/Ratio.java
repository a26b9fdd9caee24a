// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

/**
 * A quotient of two figures of one run.
 *
 * @param value the quotient, 0 or more
 * @param error half of its 99.9 % confidence interval; NaN when one of the figures had none
 */
public record Ratio(double value, double error) {
    /** Checks the numbers. */
    public Ratio {
        if (!Double.isFinite(value) || value < 0 || error < 0) {
            throw new IllegalArgumentException("no ratio: " + value + " with the error " + error);
        }
    }
}
