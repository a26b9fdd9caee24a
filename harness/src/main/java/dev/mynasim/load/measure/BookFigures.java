// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.List;

/**
 * What the records of a phase come to.
 *
 * @param operations how many operations were right
 * @param errors how many were wrong
 * @param unserved how many were due and had not begun at the end
 * @param latency of all right operations and of those that had not begun
 * @param each of the right operations of each kind, in the order in which the kinds were named
 * @param curve the percentiles of {@code latency}
 * @param intervals the time line
 */
public record BookFigures(
        long operations,
        long errors,
        long unserved,
        LatencyFigures latency,
        List<LatencyFigures> each,
        List<Percentile> curve,
        List<Interval> intervals) {
    /** Takes copies of the lists. */
    public BookFigures {
        each = List.copyOf(each);
        curve = List.copyOf(curve);
        intervals = List.copyOf(intervals);
    }
}
