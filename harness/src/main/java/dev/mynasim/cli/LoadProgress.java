// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.Live;
import dev.mynasim.load.LoadRun;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells how a run stands: at a terminal in one line that changes each second, else by a line each ten seconds. */
final class LoadProgress {
    private static final long SELDOM_SECONDS = 10;

    private final Console console;
    private final boolean terminal;
    private final LoadRun run;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Tells from now until the end.
     *
     * @param terminal whether a person looks at standard error
     */
    static LoadProgress begin(Console console, boolean terminal, LoadRun run) {
        LoadProgress progress = new LoadProgress(console, terminal, run);
        long every = terminal ? 1 : SELDOM_SECONDS;
        Future<?> unused = progress.timer.scheduleAtFixedRate(progress::tell, every, every, TimeUnit.SECONDS);
        return progress;
    }

    private LoadProgress(Console console, boolean terminal, LoadRun run) {
        this.console = console;
        this.terminal = terminal;
        this.run = run;
    }

    private void tell() {
        String line = line(run.live());
        if (terminal) {
            console.err().print("\r\u001B[K" + line);
            console.err().flush();
        } else {
            console.problem(line);
        }
    }

    /** How it stands, in a line. */
    static String line(Live live) {
        return "%s: %.0f/s, p50 %s, p99 %s, %d done, %d wrong, %d s left"
                .formatted(
                        live.phase(),
                        live.last().perSecond(),
                        LoadText.time(live.last().latency().p50()),
                        LoadText.time(live.last().latency().p99()),
                        live.operations(),
                        live.errors(),
                        live.left().toSeconds());
    }

    /** Tells no more. */
    void end() {
        timer.shutdownNow();
        if (terminal) {
            console.err().print("\r\u001B[K");
            console.err().flush();
        }
    }
}
