// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

/**
 * What was measured in one piece of the time line.
 *
 * @param fromNanos when it began, since the beginning of the run
 * @param lengthNanos how long it is
 * @param operations how many ended in it, right ones
 * @param errors how many ended in it, wrong ones
 * @param latency of the right ones
 */
public record Interval(long fromNanos, long lengthNanos, long operations, long errors, LatencyFigures latency) {
    private static final double SECOND = 1e9;

    /** Right operations for each second. */
    public double perSecond() {
        return lengthNanos == 0 ? 0 : operations * SECOND / lengthNanos;
    }
}
