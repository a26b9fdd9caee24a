// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How a card answers at the moment: at once, late, not at all, or by going. Safe for threads. */
final class Manner {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Under the lock:
    private boolean mute;
    private boolean closed;
    private Duration delay = Duration.ZERO;
    private @Nullable Removal removal;

    void mute(boolean silent) {
        lock.lock();
        try {
            mute = silent;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something that a silent card waits for may have happened. */
    void look() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void delay(Duration time) {
        lock.lock();
        try {
            delay = time;
        } finally {
            lock.unlock();
        }
    }

    Duration delay() {
        lock.lock();
        try {
            return delay;
        } finally {
            lock.unlock();
        }
    }

    void removeOnce(@Nullable Removal next) {
        lock.lock();
        try {
            removal = next;
        } finally {
            lock.unlock();
        }
    }

    /** When in this command the card goes, if it does; it goes once. */
    Removal.@Nullable Moment removalIn(CardEvent.Command command) {
        lock.lock();
        try {
            Removal due = removal;
            if (due == null || !due.chosen().test(command)) {
                return null;
            }
            removal = null;
            return due.moment();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when the card may speak.
     *
     * @param gone whether the card was removed meanwhile, which ends its silence
     * @return false when it has been silent for so long
     * @throws InterruptedException when the thread is interrupted
     */
    boolean awaitVoice(BooleanSupplier gone, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (mute && !closed && !gone.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
