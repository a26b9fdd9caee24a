// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that a run found.
 *
 * @param suiteVersion the version of MynaSim whose cases these are
 * @param vectorDigest SHA-256 over the vectors, lower-case hexadecimal
 * @param environment what was tested
 * @param persona whose card was asked for; empty when each case had its own
 * @param profile the card profile that was asked for; empty when each case had its own
 * @param atr the answer to reset of the first card, upper-case hexadecimal; empty when no card was seen
 * @param seed what random values came from
 * @param started when
 * @param duration how long it took
 * @param complete whether all chosen cases were run; not when the run was ended before
 * @param results in the order in which they were run
 */
public record RunReport(
        String suiteVersion,
        String vectorDigest,
        Environment environment,
        String persona,
        String profile,
        String atr,
        long seed,
        Instant started,
        Duration duration,
        boolean complete,
        List<CaseResult> results) {
    /** Takes a copy. */
    public RunReport {
        results = List.copyOf(results);
    }

    /** Whether nothing failed, something was judged, and all was run. */
    public boolean passed() {
        return complete
                && results.stream().noneMatch(result -> result.verdict().isFailure())
                && results.stream().anyMatch(result -> !(result.verdict() instanceof Verdict.NotApplicable));
    }
}
