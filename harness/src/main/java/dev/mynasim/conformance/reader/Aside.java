// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;

/**
 * Work in a thread of its own, because calls of a reader cannot be broken off. A thread whose call never comes back is
 * left behind.
 */
final class Aside<T> {
    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Aside<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "conformance-aside");
        thread.setDaemon(true);
        thread.start();
        return new Aside<>(task);
    }

    boolean isDone() {
        return task.isDone();
    }

    /**
     * What came out.
     *
     * @throws Mismatch when it found one, or does not end in time
     */
    T result(Duration patience) throws CardException, Mismatch, InterruptedException {
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Mismatch(
                    "a call of the reader does not come back", "an end", "none within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /**
     * What it was ended by; the octets that it brought instead are a mismatch.
     *
     * @param step what it was
     */
    Exception failure(String step, Duration patience) throws Mismatch, InterruptedException {
        try {
            T result = result(patience);
            String received = result instanceof byte[] octets ? Hex.words(octets) : String.valueOf(result);
            throw new Mismatch(step, "a failure", received);
        } catch (CardException | IllegalStateException e) {
            return e;
        }
    }

    private static CardException rethrown(@Nullable Throwable cause) throws Mismatch {
        if (cause instanceof Mismatch mismatch) {
            throw mismatch;
        }
        if (cause instanceof RuntimeException problem) {
            throw problem;
        }
        if (cause instanceof Error problem) {
            throw problem;
        }
        return cause instanceof CardException problem ? problem : new CardException("the call failed", cause);
    }
}
