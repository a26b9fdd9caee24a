// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.connect.OpenedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Lets a reader go when the process is ended from outside, as by Ctrl-C, in bounded time. */
final class OnSignal {
    private static final long PATIENCE_MILLIS = 1_000;

    private final Thread hook;

    private OnSignal(Thread hook) {
        this.hook = hook;
    }

    /**
     * From now until it is taken back.
     *
     * @param reader what is let go
     * @param powerDown whether its card loses its power before
     */
    static OnSignal close(OpenedReader reader, boolean powerDown) {
        Thread hook = new Thread(
                () -> {
                    if (powerDown) {
                        bounded(() -> reader.card().powerDown());
                    }
                    bounded(reader::close);
                },
                "end");
        Runtime.getRuntime().addShutdownHook(hook);
        return new OnSignal(hook);
    }

    /** It will not happen any more. */
    void takeBack() {
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook does its work.
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    /** On a thread of its own, because a call into a reader may wait for the card. */
    private static void bounded(Act act) {
        Thread acting = new Thread(
                () -> {
                    try {
                        act.run();
                    } catch (IOException e) {
                        // The card is gone already; nobody is left to be told.
                    }
                },
                "letting go");
        acting.setDaemon(true);
        acting.start();
        try {
            TimeUnit.MILLISECONDS.timedJoin(acting, PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
