// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import org.HdrHistogram.Histogram;

/**
 * What one worker notes beside the latencies: how long the cards themselves took, how late the harness itself began,
 * and how long checks took. For one thread until it is merged.
 */
public final class Tally {
    private final Histogram own = Latencies.empty();
    private final Histogram late = Latencies.empty();
    private long checking;
    private long lastEnd;

    /** How long a card took for a right operation, from its first command to its last answer. */
    public void own(long nanos) {
        Latencies.record(own, nanos);
    }

    /** How much later than it was due an operation began although a worker and a card were waiting for it. */
    public void late(long nanos) {
        Latencies.record(late, nanos);
    }

    /** How long an operation's answers took to check, and when the operation had ended. */
    public void checked(long nanos, long end) {
        checking += nanos;
        lastEnd = Math.max(lastEnd, end);
    }

    /** Adds what another worker noted. */
    public synchronized void merge(Tally other) {
        own.add(other.own);
        late.add(other.late);
        checking += other.checking;
        lastEnd = Math.max(lastEnd, other.lastEnd);
    }

    /** How long cards took. */
    public synchronized LatencyFigures own() {
        return LatencyFigures.of(own);
    }

    /** How late the harness began. */
    public synchronized LatencyFigures late() {
        return LatencyFigures.of(late);
    }

    /** The time of all checks, in nanoseconds. */
    public synchronized long checking() {
        return checking;
    }

    /** When the last operation ended. */
    public synchronized long lastEnd() {
        return lastEnd;
    }
}
