// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.connect;

import dev.mynasim.apdu.icc.LinkException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.CardException;

/**
 * A thread of its own for calls into the PC/SC service, which nothing can interrupt. A call that does not come back in
 * time is left behind with its thread, and nothing is called any more.
 */
final class OneThread implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "pcsc");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean stuck;

    /**
     * Calls.
     *
     * @param what what is waited for, for the sentence
     * @throws LinkException when it does not come back in time, or an earlier call did not, or the waiting thread is
     *     interrupted
     */
    <T> T call(Callable<T> task, Duration patience, String what) throws LinkException, CardException {
        if (stuck) {
            throw new LinkException(
                    "the PC/SC service did not come back from an earlier call; open the reader again, or restart the service");
        }
        Future<T> result = thread.submit(task);
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stuck = true;
            throw new LinkException(
                    "%s took longer than %d ms; the call cannot be broken off, so the reader is given up"
                            .formatted(what, patience.toMillis()),
                    e);
        } catch (InterruptedException e) {
            stuck = true;
            Thread.currentThread().interrupt();
            throw new LinkException("interrupted while waiting: " + what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CardException problem) {
                throw problem;
            }
            if (e.getCause() instanceof LinkException problem) {
                throw problem;
            }
            throw new LinkException(what + ": " + e.getCause(), e);
        }
    }

    /** Lets the thread end when its calls have. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
