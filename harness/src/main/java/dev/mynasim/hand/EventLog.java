// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Events in order, the latest of them kept, and waiting for them. Safe for threads. */
final class EventLog {
    /** Makes an event of its number and its time. */
    interface Made {
        CardEvent at(long number, long nanos);
    }

    /**
     * How much is kept; what is older is dropped.
     *
     * @param events at most so many, 1 or more
     * @param octets of commands and answers together at most so many, but always the last event
     */
    record Room(int events, long octets) {
        Room {
            if (events < 1 || octets < 0) {
                throw new IllegalArgumentException(
                        "a log has room for at least 1 event and 0 octets, not " + events + " and " + octets);
            }
        }
    }

    private final LongSupplier nanos;
    private final Room room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();

    // Under the lock:
    private final Deque<CardEvent> kept = new ArrayDeque<>();
    private long octets;
    private long next;

    EventLog(LongSupplier nanos, Room room) {
        this.nanos = nanos;
        this.room = room;
    }

    CardEvent add(Made made) {
        lock.lock();
        try {
            CardEvent event = made.at(next++, nanos.getAsLong());
            kept.addLast(event);
            octets += octetsOf(event);
            while (kept.size() > room.events() || (octets > room.octets() && kept.size() > 1)) {
                octets -= octetsOf(kept.removeFirst());
            }
            happened.signalAll();
            return event;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the next event. */
    long next() {
        lock.lock();
        try {
            return next;
        } finally {
            lock.unlock();
        }
    }

    List<CardEvent> kept() {
        lock.lock();
        try {
            return List.copyOf(kept);
        } finally {
            lock.unlock();
        }
    }

    /** The first kept event of a number or above that fits, as soon as there is one. */
    <E extends CardEvent> Optional<E> await(long from, Class<E> type, Predicate<? super E> wanted, Duration patience)
            throws InterruptedException {
        long left = patience.toNanos();
        long seen = from;
        lock.lockInterruptibly();
        try {
            while (true) {
                for (CardEvent event : kept) {
                    if (event.number() >= seen && type.isInstance(event) && wanted.test(type.cast(event))) {
                        return Optional.of(type.cast(event));
                    }
                }
                seen = Math.max(seen, next);
                if (left <= 0) {
                    return Optional.empty();
                }
                left = happened.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static int octetsOf(CardEvent event) {
        if (event instanceof CardEvent.Command command) {
            return command.hex().length() / 2;
        }
        return event instanceof CardEvent.Answer answer ? answer.hex().length() / 2 : 0;
    }
}
