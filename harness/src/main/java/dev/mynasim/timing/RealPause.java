// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits in real time. Closing it ends every wait, those to come included, so that nobody who leaves has to wait. */
public final class RealPause implements Pause, AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /** {@inheritDoc} A thread that is interrupted waits no longer and stays interrupted. */
    @Override
    public void hold(Duration time) {
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return; // Closed: what is waited for is due at once.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
