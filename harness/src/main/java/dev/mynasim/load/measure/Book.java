// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The records of one phase of a run. Workers write at the same time; whoever first writes in a new interval closes
 * those that are over, so that the memory does not grow with the run. Times are nanoseconds since the phase began.
 */
public final class Book {
    private static final int STRIPES = 4 * Runtime.getRuntime().availableProcessors();

    /** An interval is closed when so many have begun behind it: what ends in it is written a moment later. */
    private static final int SLACK = 1;

    private final List<String> operations;
    private final long begin;
    private final long intervalNanos;
    private final IntervalSink sink;
    private final Stripe[] stripes;
    private final ReentrantLock closing = new ReentrantLock();
    private final TreeMap<Long, Slice> open = new TreeMap<>();
    private final List<Interval> intervals = new ArrayList<>();
    private final Slice total;
    private final Histogram unserved = Latencies.empty();
    private long closedBefore;

    /**
     * Empty records.
     *
     * @param operations what the kinds of operation are called
     * @param begin when the phase begins, in nanoseconds since the beginning of the run
     * @param intervalNanos how long a piece of the time line is
     * @param sink is given each interval when it is over
     */
    public Book(List<String> operations, long begin, long intervalNanos, IntervalSink sink) {
        this.operations = List.copyOf(operations);
        this.begin = begin;
        this.intervalNanos = intervalNanos;
        this.sink = sink;
        this.stripes = Stream.generate(() -> new Stripe(operations.size()))
                .limit(STRIPES)
                .toArray(Stripe[]::new);
        this.total = new Slice(operations.size());
    }

    /**
     * A right operation.
     *
     * @param worker who writes: a number from 0
     * @param operation which kind
     * @param end when it ended
     * @param latency how long it took
     */
    public void right(int worker, int operation, long end, long latency) {
        stripes[worker % STRIPES].add(end / intervalNanos, operation, latency);
        closeOver(end);
    }

    /**
     * A wrong operation, whose time is nobody's latency.
     *
     * @param worker who writes: a number from 0
     * @param end when it ended
     */
    public void wrong(int worker, long end) {
        stripes[worker % STRIPES].wrong(end / intervalNanos);
        closeOver(end);
    }

    /**
     * An operation that was due and had not begun when the phase ended: it counts in the percentiles with the time that
     * it had waited, for leaving it out would make an overloaded card look fast.
     *
     * @param waited how long it had waited
     */
    public void unserved(long waited) {
        synchronized (unserved) {
            Latencies.record(unserved, waited);
        }
    }

    /** How many right operations there are so far. */
    public long operations() {
        return Stream.of(stripes).mapToLong(Stripe::right).sum();
    }

    /** How many wrong ones. */
    public long errors() {
        return Stream.of(stripes).mapToLong(Stripe::wrong).sum();
    }

    /** The last interval that is over; one of nothing when there is none. */
    public Interval last() {
        closing.lock();
        try {
            return intervals.isEmpty()
                    ? new Interval(begin, intervalNanos, 0, 0, LatencyFigures.NONE)
                    : intervals.get(intervals.size() - 1);
        } finally {
            closing.unlock();
        }
    }

    /**
     * Closes the records. Nobody writes any more.
     *
     * @param end when the phase ended
     */
    public BookFigures close(long end) {
        closing.lock();
        try {
            drain(Long.MAX_VALUE);
            closeBefore(Long.MAX_VALUE, end);
            List<LatencyFigures> each = new ArrayList<>();
            for (int i = 0; i < operations.size(); i++) {
                each.add(LatencyFigures.of(total.of(i)));
            }
            long served = total.all().getTotalCount();
            Histogram all = Latencies.empty();
            all.add(total.all());
            all.add(unserved);
            return new BookFigures(
                    served,
                    total.errors(),
                    unserved.getTotalCount(),
                    LatencyFigures.of(all),
                    each,
                    Latencies.curve(all),
                    intervals);
        } finally {
            closing.unlock();
        }
    }

    private void closeOver(long now) {
        long over = now / intervalNanos - SLACK;
        if (over <= closedBefore || !closing.tryLock()) {
            return;
        }
        try {
            drain(over);
            closeBefore(over, over * intervalNanos);
        } finally {
            closing.unlock();
        }
    }

    private void drain(long before) {
        for (Stripe stripe : stripes) {
            // What comes for an interval that is closed counts in the next one.
            stripe.drain(before, (interval, slice) -> open.computeIfAbsent(
                            Math.max(interval, closedBefore), fresh -> new Slice(operations.size()))
                    .add(slice));
        }
    }

    /** Closes also the intervals in which nothing ended: a standstill is a part of the time line. */
    private void closeBefore(long before, long end) {
        long last = Math.min(
                before, Math.max((end + intervalNanos - 1) / intervalNanos, open.isEmpty() ? 0 : open.lastKey() + 1));
        for (long interval = closedBefore; interval < last; interval++) {
            Slice slice = open.remove(interval);
            close(interval, slice == null ? new Slice(operations.size()) : slice, end);
        }
        closedBefore = Math.max(closedBefore, last);
    }

    private void close(long interval, Slice slice, long end) {
        long from = interval * intervalNanos;
        long length = Math.max(1, Math.min(intervalNanos, end - from));
        for (int i = 0; i < operations.size(); i++) {
            if (slice.of(i).getTotalCount() > 0) {
                sink.interval(operations.get(i), begin + from, begin + from + length, slice.of(i));
            }
        }
        LatencyFigures figures = LatencyFigures.of(slice.all());
        intervals.add(new Interval(begin + from, length, figures.count(), slice.errors(), figures));
        total.add(slice);
    }
}
