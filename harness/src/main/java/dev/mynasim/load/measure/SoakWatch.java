// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Looks at this program from time to time; whichever worker comes by first does. Safe for threads. */
public final class SoakWatch {
    private final Vitals.Source source;
    private final long everyNanos;
    private final AtomicLong due = new AtomicLong();
    private final List<SoakSample> samples = new ArrayList<>();

    /**
     * A watch that has seen nothing.
     *
     * @param source looks
     * @param everyNanos how long between two looks, 1 or more
     */
    public SoakWatch(Vitals.Source source, long everyNanos) {
        this.source = source;
        this.everyNanos = everyNanos;
    }

    /**
     * Looks if it is time to.
     *
     * @param nanos now, since the beginning of the run
     * @param operations says how many operations there are so far
     */
    public void pass(long nanos, LongSupplier operations) {
        long at = due.get();
        if (nanos >= at && due.compareAndSet(at, nanos - nanos % everyNanos + everyNanos)) {
            SoakSample sample = new SoakSample(nanos, operations.getAsLong(), source.look());
            synchronized (samples) {
                samples.add(sample);
            }
        }
    }

    /** What was seen. */
    public SoakFigures figures() {
        synchronized (samples) {
            return SoakFigures.of(samples);
        }
    }
}
