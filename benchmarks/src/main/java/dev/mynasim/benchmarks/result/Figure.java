// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import org.openjdk.jmh.util.ListStatistics;

/**
 * A mean with its error.
 *
 * @param value the mean, 0 or more
 * @param error half of the 99.9 % confidence interval by Student's t, as JMH has it; NaN when there were fewer than
 *     three samples
 * @param samples how many, at least 1
 * @param unit what it counts in
 */
public record Figure(double value, double error, long samples, Unit unit) {
    private static final double CONFIDENCE = 0.999;
    private static final int LEAST_FOR_ERROR = 3;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one cannot be
     */
    public Figure {
        if (!Double.isFinite(value) || value < 0 || error < 0 || Double.isInfinite(error) || samples < 1) {
            throw new IllegalArgumentException(
                    "no figure: " + value + " with the error " + error + " of " + samples + " samples");
        }
    }

    /**
     * The mean of samples.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Figure of(Unit unit, double... samples) {
        ListStatistics statistics = new ListStatistics(samples);
        return new Figure(
                statistics.getMean(),
                samples.length < LEAST_FOR_ERROR ? Double.NaN : statistics.getMeanErrorAt(CONFIDENCE),
                samples.length,
                unit);
    }

    /** So many times this. */
    public Figure times(double factor) {
        return new Figure(value * factor, error * factor, samples, unit);
    }

    /** The same in another unit of the same kind. */
    public Figure in(Unit other) {
        Figure scaled = times(unit.in(other));
        return new Figure(scaled.value, scaled.error, samples, other);
    }

    /**
     * This divided by another, with the error of the quotient: both errors are taken for independent, so the squares of
     * the relative errors add up.
     *
     * @throws IllegalArgumentException when the two are not of one kind, or the other is 0
     */
    public Ratio over(Figure other) {
        double divisor = other.in(unit).value();
        if (divisor == 0) {
            throw new IllegalArgumentException("nothing can be compared with 0 " + other.unit.symbol());
        }
        double quotient = value / divisor;
        double relative = Math.hypot(error / value, other.error / other.value);
        return new Ratio(quotient, value == 0 ? error / divisor : quotient * relative);
    }
}
