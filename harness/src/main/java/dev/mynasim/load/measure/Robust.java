// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.Arrays;

/**
 * The middle of some values and how far they scatter round it, both untouched by a few that stand out.
 *
 * @param median the median
 * @param deviation the median absolute deviation (MAD), times 1.4826: the standard deviation of values that are
 *     normally distributed
 * @param count how many values there were
 */
public record Robust(double median, double deviation, int count) {
    private static final double NORMAL = 1.4826;

    /** Variance of a median is so many times that of a mean, for normally distributed values. */
    private static final double MEDIAN_OVER_MEAN = Math.PI / 2;

    /** Of these values; all 0 when there are none. */
    public static Robust of(double... values) {
        double median = medianOf(values);
        double[] apart =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        return new Robust(median, NORMAL * medianOf(apart), values.length);
    }

    /** The median; the mean of the two in the middle when their number is even, 0 when there are none. */
    public static double medianOf(double... values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The standard error of the median, if the values are more or less normally distributed. */
    public double error() {
        return count == 0 ? 0 : deviation * Math.sqrt(MEDIAN_OVER_MEAN / count);
    }
}
