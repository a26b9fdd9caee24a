// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.trace.TraceEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from cards and writes them to sinks in a thread of its own. A sink that is slow holds a card up once for
 * at most {@link #PATIENCE}; then events are dropped, and the sinks are told how many, until there is room again.
 */
public final class BackgroundTrace implements Consumer<TraceEvent>, AutoCloseable {
    /** Most events that wait to be written. */
    public static final int MOST_EVENTS = 4096;

    /** Most octets of commands and answers that wait to be written. */
    public static final int MOST_OCTETS = 16 << 20;

    /** How long a card waits for room, once until there was room again. */
    public static final Duration PATIENCE = Duration.ofMillis(100);

    /** How long {@link #close()} waits until what is waiting is written. */
    public static final Duration END = Duration.ofSeconds(5);

    /**
     * A sink and what it is called.
     *
     * @param name for a person, such as a file's name
     * @param sink used and closed by the background thread alone
     */
    public record Target(String name, TraceSink sink) {}

    private record Waiting(long lostBefore, TraceEvent event) {
        int octets() {
            return event.command().length() + event.answer().length();
        }
    }

    private final Consumer<? super String> problems;
    private final List<Target> targets;
    private final Thread writer = new Thread(this::writeAll, "trace");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int octets;
    private long lost;
    private boolean stalled;
    private boolean closed;

    /**
     * Starts writing.
     *
     * @param targets where events go
     * @param problems is told, in a sentence, of a sink that can no longer be written to; the others go on
     */
    public BackgroundTrace(List<Target> targets, Consumer<? super String> problems) {
        this.targets = new ArrayList<>(targets);
        this.problems = problems;
        writer.setDaemon(true);
        writer.start();
    }

    /** Hands an event on; what comes after {@link #close()} is dropped. */
    @Override
    public void accept(TraceEvent event) {
        lock.lock();
        try {
            Waiting entry = new Waiting(lost, event);
            if (closed || !awaitRoom(entry)) {
                lost++;
                return;
            }
            lost = 0;
            octets += entry.octets();
            waiting.add(entry);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitRoom(Waiting entry) {
        long left = stalled ? 0 : PATIENCE.toNanos();
        try {
            while (!closed && isFull(entry) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stalled = isFull(entry);
        return !stalled && !closed;
    }

    private boolean isFull(Waiting entry) {
        return waiting.size() >= MOST_EVENTS || octets + entry.octets() > MOST_OCTETS;
    }

    /** Writes what is waiting and closes the sinks; when a sink hangs, says so and leaves it. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (writer.isAlive()) {
            problems.accept("The end of the trace is not written: a place that it goes to does not take it.");
        }
    }

    private void writeAll() {
        for (Waiting next = next(); next != null; next = next()) {
            long before = next.lostBefore();
            TraceEvent event = next.event();
            if (before > 0) {
                each(sink -> sink.lost(before));
            }
            each(sink -> sink.write(event));
        }
        long atTheEnd = lostAtTheEnd();
        if (atTheEnd > 0) {
            each(sink -> sink.lost(atTheEnd));
        }
        each(TraceSink::close);
    }

    private long lostAtTheEnd() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Waiting next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            Waiting next = waiting.poll();
            if (next != null) {
                octets -= next.octets();
                changed.signalAll();
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    private interface Writing {
        void to(TraceSink sink) throws IOException;
    }

    private void each(Writing writing) {
        for (Iterator<Target> rest = targets.iterator(); rest.hasNext(); ) {
            Target target = rest.next();
            try {
                writing.to(target.sink());
            } catch (IOException e) {
                rest.remove();
                problems.accept(
                        "The trace to " + target.name() + " ends here, it cannot be written: " + e.getMessage());
            }
        }
    }
}
