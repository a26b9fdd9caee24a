// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * What is to be done.
 *
 * @param scenario what clients do
 * @param phases in this order
 * @param threads how many operations are under way at a time at most; with 1 all is done in the caller's thread
 * @param seed what operations are drawn from
 * @param keepGoing whether to go on after a wrong answer
 */
public record LoadPlan(Scenario scenario, List<Phase> phases, int threads, long seed, boolean keepGoing) {
    /** The most threads. */
    public static final int MOST_THREADS = 1_024;

    /**
     * Checks the number of threads and takes a copy of the list.
     *
     * @throws IllegalArgumentException when it is outside, or there is no phase
     */
    public LoadPlan {
        phases = List.copyOf(phases);
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads are 1 to " + MOST_THREADS + ", not " + threads);
        }
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("a run needs a phase");
        }
    }

    /** How long all phases are. */
    public Duration duration() {
        return phases.stream().map(Phase::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
