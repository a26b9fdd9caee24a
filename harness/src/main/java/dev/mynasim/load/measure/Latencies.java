// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.List;
import java.util.stream.StreamSupport;
import org.HdrHistogram.Histogram;

/** Histograms of times in nanoseconds: three significant digits, from 64 ns, up to one hour. */
final class Latencies {
    private static final long FINEST_NANOS = 64;
    private static final long FIRST_HIGHEST_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 3_600_000_000_000L;
    private static final int DIGITS = 3;
    private static final int STEPS_FOR_EACH_HALVING = 5;

    private Latencies() {}

    /** An empty one, which grows with what comes. */
    static Histogram empty() {
        Histogram histogram = new Histogram(FINEST_NANOS, FIRST_HIGHEST_NANOS, DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }

    /** Counts a time; one below zero counts as none, one of more than an hour as an hour. */
    static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.max(0, Math.min(LONGEST_NANOS, nanos)));
    }

    /** The curve of percentiles, denser towards the longest. */
    static List<Percentile> curve(Histogram histogram) {
        return StreamSupport.stream(
                        histogram.percentiles(STEPS_FOR_EACH_HALVING).spliterator(), false)
                .map(each -> new Percentile(each.getPercentileLevelIteratedTo(), each.getValueIteratedTo()))
                .toList();
    }
}
