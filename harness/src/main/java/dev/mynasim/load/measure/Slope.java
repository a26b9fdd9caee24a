// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.Arrays;

/**
 * A straight line through points by the regression of Theil and Sen (the median of the slopes of all pairs), and
 * whether the points rise at all by the test of Mann and Kendall. A step at the beginning or a few odd points change
 * neither.
 *
 * @param each how much y grows for each x
 * @param score the test's: normally distributed with deviation 1 when there is no trend; 0 for fewer than three points
 */
public record Slope(double each, double score) {
    private static final int FEWEST = 3;
    private static final double VARIANCE = 18;

    /**
     * Through these points.
     *
     * @throws IllegalArgumentException when there are not as many y as x
     */
    public static Slope through(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y are no points");
        }
        int n = x.length;
        if (n < FEWEST) {
            return new Slope(0, 0);
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        int rises = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                rises += (int) (Math.signum(y[j] - y[i]) * Math.signum(x[j] - x[i]));
                if (x[j] != x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double variance = n * (n - 1.0) * (2 * n + 5) / VARIANCE;
        return new Slope(
                Robust.medianOf(Arrays.copyOf(slopes, count)), (rises - Math.signum(rises)) / Math.sqrt(variance));
    }
}
