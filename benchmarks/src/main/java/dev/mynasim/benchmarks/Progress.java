// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One line for each thing that was measured, with how far the run is. */
final class Progress {
    private final PrintWriter out;
    private final InstantSource clock;
    private final Instant start;
    private final int all;
    private int done;

    /** @param all how many things will be measured */
    Progress(PrintWriter out, InstantSource clock, int all) {
        this.out = out;
        this.clock = clock;
        this.all = all;
        start = clock.instant();
    }

    /** Something was measured. */
    synchronized void done(String what) {
        done++;
        Duration time = Duration.between(start, clock.instant());
        out.println("[%3d/%d, %d:%02d] %s".formatted(done, all, time.toMinutes(), time.toSecondsPart(), what));
        out.flush();
    }
}
