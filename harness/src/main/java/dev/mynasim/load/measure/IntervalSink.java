// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import org.HdrHistogram.Histogram;

/** Is given the histogram of each interval and kind of operation, once the interval is over, in the order of time. */
@FunctionalInterface
public interface IntervalSink {
    /** Takes nothing. */
    IntervalSink NONE = (operation, fromNanos, toNanos, latencies) -> {};

    /**
     * An interval is over.
     *
     * @param operation what the kind of operation is called
     * @param fromNanos when it began, since the beginning of the run
     * @param toNanos when it ended
     * @param latencies in nanoseconds; not to be kept
     */
    void interval(String operation, long fromNanos, long toNanos, Histogram latencies);
}
