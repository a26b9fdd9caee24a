// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends work when the process is ended from outside, as by Ctrl-C, and lets it write down what it has first. */
final class Early implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /**
     * From now until it is closed.
     *
     * @param stop ends the work soon; from another thread
     */
    Early(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        boolean unused = written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "end");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** All is written: the process may end, and nothing is stopped any more. */
    @Override
    public void close() {
        written.countDown();
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook goes on.
        }
    }
}
