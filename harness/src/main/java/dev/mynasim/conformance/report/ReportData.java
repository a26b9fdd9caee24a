// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run as a report has it: everything in the folder is made from this. It is what {@code report.json} holds, member by
 * member; {@code schema/report-1.schema.json} beside this class describes it.
 *
 * @param format version of the format, 1
 * @param run what was run
 * @param environment what it was run on
 * @param summary how many had which verdict
 * @param latencies how long the card took, for each command
 * @param cases each repetition of each case, in the order in which they were run
 */
public record ReportData(
        int format,
        RunFacts run,
        ReaderFacts environment,
        Summary summary,
        List<CommandLatency> latencies,
        List<CaseEntry> cases) {
    /** The version of the format that is written here. */
    public static final int FORMAT = 1;

    private static final int MOST_CASES = 500_000;

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException when the format is another, or there are more than 500,000 results
     */
    public ReportData {
        latencies = List.copyOf(latencies);
        cases = List.copyOf(cases);
        if (format != FORMAT) {
            throw new IllegalArgumentException("format " + format + " is not known here, only " + FORMAT);
        }
        if (cases.size() > MOST_CASES) {
            throw new IllegalArgumentException("a report has up to " + MOST_CASES + " results, not " + cases.size());
        }
    }

    /** The card profiles that cases asked for, sorted, joined by commas. */
    public String profiles() {
        return cases.stream()
                .map(entry -> entry.profile().isEmpty() ? "usual" : entry.profile())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whose cards cases asked for, sorted, joined by commas. */
    public String personas() {
        return cases.stream().map(CaseEntry::persona).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** What it says in the end. */
    public RunState state() {
        if (summary.failed() + summary.broken() > 0) {
            return RunState.FAILED;
        }
        boolean judged = summary.passed() + summary.tolerated() > 0;
        return run.complete() && judged ? RunState.PASSED : RunState.INCOMPLETE;
    }
}
