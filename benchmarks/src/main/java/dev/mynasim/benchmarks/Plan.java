// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import java.time.Duration;

/**
 * How long a run measures.
 *
 * @param name what it is called
 * @param rounds how often all benchmarks are gone through, each time in fresh JVMs
 * @param warmUps iterations of each round that do not count
 * @param warmUp how long one of them is
 * @param iterations iterations of each round that count
 * @param iteration how long one of them is
 * @param opensslSamples how often openssl is asked before each round and after the last
 * @param starts how often {@code run} is started
 * @param heapProcesses how often each heap is measured
 * @param heapCards how many cards are in it
 */
record Plan(
        String name,
        int rounds,
        int warmUps,
        Duration warmUp,
        int iterations,
        Duration iteration,
        int opensslSamples,
        int starts,
        int heapProcesses,
        int heapCards) {
    private static final int CARDS = 2_000;

    /** Four minutes at most on two processors that do nothing else. */
    static final Plan QUICK =
            new Plan("quick", 1, 2, Duration.ofMillis(300), 5, Duration.ofMillis(200), 2, 5, 3, CARDS);

    /** 25 minutes at most. */
    static final Plan FULL = new Plan("full", 3, 3, Duration.ofMillis(500), 5, Duration.ofMillis(800), 3, 15, 3, CARDS);
}
