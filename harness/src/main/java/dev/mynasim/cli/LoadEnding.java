// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.LoadRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a run when the process is ended from outside, as by Ctrl-C, and lets it write its report first. */
final class LoadEnding {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /** From now until the report is written. */
    static LoadEnding of(LoadRun run) {
        LoadEnding ending = new LoadEnding(run);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    private LoadEnding(LoadRun run) {
        hook = new Thread(
                () -> {
                    run.stop();
                    try {
                        boolean unused = written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "end of load");
    }

    /** The report is written: the process may end, and nothing is stopped any more. */
    void written() {
        written.countDown();
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook goes on.
        }
    }
}
