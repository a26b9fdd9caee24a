// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.stand;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for cards that may hold their answers back, so that none waits for another. */
final class Threads {
    private static final int MOST = 256;
    private static final long IDLE_SECONDS = 5;

    private Threads() {}

    static ExecutorService forCards() {
        return new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "stand-card");
            thread.setDaemon(true);
            return thread;
        });
    }
}
