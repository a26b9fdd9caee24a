// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.timing.Pause;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells when a card begins to take its time, and lets it go on. */
final class WatchedPause implements Pause {
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void hold(Duration time) {
        ended.drainPermits();
        begun.release();
        acquire(ended, time.toMillis());
    }

    /** Waits until a card holds. */
    void awaitHold() {
        if (!acquire(begun, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS))) {
            throw new AssertionError("no card took its time");
        }
    }

    /** Lets the card that holds go on. */
    void release() {
        ended.release();
    }

    private static boolean acquire(Semaphore semaphore, long milliseconds) {
        try {
            return semaphore.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
