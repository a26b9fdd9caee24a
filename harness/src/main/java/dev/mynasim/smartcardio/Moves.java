// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.smartcardio.CardException;

/** Where threads wait for cards that come and go, in any terminal of one set. */
final class Moves {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private long count;
    private boolean closed;

    /** Something moved: everybody who waits looks again. */
    void tell() {
        lock.lock();
        try {
            count++;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits here any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until it is so.
     *
     * @param so looks whether it is; called without a lock
     * @param milliseconds how long at most; 0 waits for ever
     * @param lookAgain in how many nanoseconds to look again though nothing was told
     * @return whether it is so
     * @throws CardException when the thread is interrupted (it stays so), or the terminals are closed
     */
    boolean await(BooleanSupplier so, long milliseconds, LongSupplier lookAgain) throws CardException {
        long start = System.nanoTime();
        long patience = milliseconds == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (true) {
            long before = count();
            if (so.getAsBoolean()) {
                return true;
            }
            long left = patience == Long.MAX_VALUE ? patience : patience - (System.nanoTime() - start);
            if (left <= 0) {
                return false;
            }
            sleep(before, Math.min(left, lookAgain.getAsLong()));
        }
    }

    private long count() throws CardException {
        lock.lock();
        try {
            requireOpen();
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void sleep(long before, long nanos) throws CardException {
        lock.lock();
        try {
            long left = nanos;
            while (count == before && !closed && left > 0) {
                left = told.awaitNanos(left);
            }
            requireOpen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardException("waiting for a card was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws CardException {
        if (closed) {
            throw Failures.because("waiting for a card ended", PcscError.SCARD_E_READER_UNAVAILABLE);
        }
    }
}
