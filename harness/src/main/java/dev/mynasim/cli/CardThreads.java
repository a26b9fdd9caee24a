// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that do the cards' work; they come when they are needed and do not keep the process alive. */
final class CardThreads {
    private static final int MOST = 256;
    private static final long IDLE_SECONDS = 30;

    private CardThreads() {}

    /**
     * Threads for cards that compute: as many as there are processors. Cards that wait on purpose get a thread each, up
     * to {@value #MOST}, so that a silent card does not hold up the others.
     *
     * @param cards how many cards there may be at once
     * @param waiting whether cards wait on purpose
     */
    static ExecutorService start(int cards, boolean waiting) {
        int processors = Runtime.getRuntime().availableProcessors();
        return pool(waiting ? Math.min(Math.max(cards, processors), MOST) : Math.min(cards, processors), "card");
    }

    /** One thread that makes cards, apart from those that cards work on. */
    static ExecutorService maker() {
        return pool(1, "card-maker");
    }

    private static ExecutorService pool(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
