// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.Verdict;
import java.util.Locale;

/** What a conformance run came to, in a line. */
final class ConformWords {
    private static final double MILLIS_PER_SECOND = 1_000;

    private ConformWords() {}

    /** Counts of all verdicts, and how long it took. */
    static String summary(RunReport report) {
        return String.format(
                Locale.ROOT,
                "%s: %d cases, %d passed, %d tolerated, %d failed, %d broken, %d not applicable; %.1f s%s.",
                report.passed() ? "Passed" : "Not passed",
                report.results().size(),
                count(report, Verdict.Passed.class),
                count(report, Verdict.Tolerated.class),
                count(report, Verdict.Failed.class),
                count(report, Verdict.Broken.class),
                count(report, Verdict.NotApplicable.class),
                report.duration().toMillis() / MILLIS_PER_SECOND,
                report.complete() ? "" : "; it was ended before all cases were run");
    }

    private static long count(RunReport report, Class<? extends Verdict> kind) {
        return report.results().stream()
                .filter(result -> kind.isInstance(result.verdict()))
                .count();
    }
}
