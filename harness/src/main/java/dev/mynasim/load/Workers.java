// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Does work at the same time. */
final class Workers {
    private Workers() {}

    /**
     * Does work by so many threads and waits for all; one thread is the caller's.
     *
     * @param work gets the worker's number, from 0
     * @param failed run when one of them throws, so that the others end
     * @throws IllegalStateException when one of them threw
     */
    static void run(int threads, IntConsumer work, Runnable failed) {
        if (threads == 1) {
            work.accept(0);
            return;
        }
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int worker = i;
            tasks.add(() -> {
                boolean done = false;
                try {
                    work.accept(worker);
                    done = true;
                } finally {
                    if (!done) {
                        failed.run();
                    }
                }
                return done;
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "load");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Future<Boolean> result : executor.invokeAll(tasks)) {
                boolean unused = result.get();
            }
        } catch (InterruptedException e) {
            failed.run();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker ended: " + e.getCause(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
