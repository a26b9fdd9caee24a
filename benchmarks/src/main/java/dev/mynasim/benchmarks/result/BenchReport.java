// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one run measured, and where.
 *
 * @param start when it began
 * @param length how long it took
 * @param plan {@code quick} or {@code full}
 * @param only what was chosen, as a regular expression; empty: everything
 * @param machine where
 * @param results what
 * @param attempts the speeds to reach
 * @param notes what is to be known besides, in sentences
 */
public record BenchReport(
        Instant start,
        Duration length,
        String plan,
        String only,
        Machine machine,
        Results results,
        List<Attempt> attempts,
        List<String> notes) {
    /** Copies the lists. */
    public BenchReport {
        attempts = List.copyOf(attempts);
        notes = List.copyOf(notes);
    }
}
