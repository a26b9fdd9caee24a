// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import org.HdrHistogram.Histogram;

/**
 * How long operations took, in nanoseconds, to three significant digits. All are 0 when there were none.
 *
 * @param count how many
 * @param min the shortest
 * @param mean the mean
 * @param p50 the median: half took at most this long
 * @param p90 nine in ten took at most this long
 * @param p99 99 of 100 took at most this long
 * @param p999 999 of 1,000 took at most this long
 * @param max the longest
 */
public record LatencyFigures(long count, long min, double mean, long p50, long p90, long p99, long p999, long max) {
    /** Of no operation. */
    public static final LatencyFigures NONE = new LatencyFigures(0, 0, 0, 0, 0, 0, 0, 0);

    private static final double P50 = 50;
    private static final double P90 = 90;
    private static final double P99 = 99;
    private static final double P999 = 99.9;

    static LatencyFigures of(Histogram histogram) {
        return histogram.getTotalCount() == 0
                ? NONE
                : new LatencyFigures(
                        histogram.getTotalCount(),
                        histogram.getMinValue(),
                        histogram.getMean(),
                        histogram.getValueAtPercentile(P50),
                        histogram.getValueAtPercentile(P90),
                        histogram.getValueAtPercentile(P99),
                        histogram.getValueAtPercentile(P999),
                        histogram.getMaxValue());
    }
}
