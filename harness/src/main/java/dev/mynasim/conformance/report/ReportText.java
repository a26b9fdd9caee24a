// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report in lines, for a terminal. */
public final class ReportText {
    private static final int MOST_PROBLEMS = 30;
    private static final int LONGEST = 300;

    private ReportText() {}

    /** What it says, the suites, and what failed. */
    public static List<String> lines(ReportData data) {
        List<String> lines = new ArrayList<>();
        RunFacts run = data.run();
        lines.add("Conformance: " + data.state().word() + " (" + data.summary().words() + ")");
        lines.add("  reader   " + data.environment().reader() + " ("
                + data.environment().kind() + ")");
        lines.add("  card     " + data.personas() + ", profile " + data.profiles()
                + (run.atr().isEmpty() ? "" : ", ATR " + run.atr()));
        lines.add("  suite    " + run.suiteVersion() + ", vectors " + run.vectorDigest());
        lines.add("  run      " + run.started() + ", " + Texts.time(run.nanoseconds()) + ", seed " + run.seed()
                + (run.complete() ? "" : ", ended before all cases were run"));
        lines.add("  digest   " + ReportJson.digest(data));
        Map<String, List<CaseEntry>> suites = new LinkedHashMap<>();
        data.cases().forEach(entry -> suites.computeIfAbsent(entry.suite(), name -> new ArrayList<>())
                .add(entry));
        suites.forEach((name, cases) ->
                lines.add("  %-24s %s".formatted(name, Summary.of(cases).words())));
        List<CaseEntry> problems =
                data.cases().stream().filter(entry -> entry.kind().isFailure()).toList();
        problems.stream().limit(MOST_PROBLEMS).forEach(entry -> problem(lines, entry));
        if (problems.size() > MOST_PROBLEMS) {
            lines.add("and " + Texts.whole(problems.size() - MOST_PROBLEMS) + " more; report.html has them all.");
        }
        return lines;
    }

    private static void problem(List<String> lines, CaseEntry entry) {
        String again = entry.repetition() > 1 ? " (repetition " + entry.repetition() + ")" : "";
        lines.add(entry.kind().words() + ": " + entry.id() + again + ": " + entry.title());
        lines.add("  " + Texts.cut(entry.sentence(), LONGEST));
        if (entry.kind() == VerdictKind.FAILED) {
            lines.add("  expected: " + Texts.cut(entry.expected(), LONGEST));
            lines.add("  received: " + Texts.cut(entry.received(), LONGEST));
        }
    }
}
