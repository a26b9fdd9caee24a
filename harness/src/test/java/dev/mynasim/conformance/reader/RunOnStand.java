// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.ConformanceRun;
import dev.mynasim.conformance.RunListener;
import dev.mynasim.conformance.RunPlan;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs cases, and tells what came out in a line each. */
final class RunOnStand {
    private static final SuiteVersion SUITE = new SuiteVersion("test", "0".repeat(64));

    private static final int LONG_MILLIS = 900;

    private RunOnStand() {}

    static List<CaseResult> run(Stand stand, List<TestCase> cases) {
        return run(stand, cases, RunListener.NONE);
    }

    static List<CaseResult> run(Stand stand, List<TestCase> cases, RunListener listener) {
        return new ConformanceRun(stand, InstantSource.system(), System::nanoTime, listener)
                .run(new RunPlan(cases, 1, 1, false), SUITE)
                .results();
    }

    /** The kind of verdict by case. */
    static Map<String, String> verdicts(List<CaseResult> results) {
        Map<String, String> verdicts = new TreeMap<>();
        results.forEach(result -> verdicts.put(
                result.test().id().text(), result.verdict().getClass().getSimpleName()));
        return verdicts;
    }

    /** A line for each that did not pass, or took long. */
    static String words(List<CaseResult> results) {
        return results.stream()
                .filter(result -> !(result.verdict() instanceof Verdict.Passed)
                        || !result.notes().isEmpty()
                        || result.duration().toMillis() > LONG_MILLIS)
                .map(result -> "%s, %d ms: %s %s"
                        .formatted(result.test().id(), result.duration().toMillis(), result.verdict(), result.notes()))
                .collect(Collectors.joining("\n"));
    }
}
