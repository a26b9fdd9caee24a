// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that a run found.
 *
 * @param suite which cases
 * @param environment what was tested
 * @param atr the answer to reset of the first card, upper-case hexadecimal; empty when no card was seen
 * @param seed what random values came from
 * @param started when
 * @param duration how long it took
 * @param complete whether all chosen cases were run; not when the run was ended before
 * @param results in the order in which they were run
 */
public record RunReport(
        SuiteVersion suite,
        Environment environment,
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
