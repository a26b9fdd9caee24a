// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import dev.mynasim.page.Html;
import dev.mynasim.page.HtmlTemplate;
import dev.mynasim.page.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A report for people: one HTML file that stands alone. */
public final class BenchPage {
    private BenchPage() {}

    /** The report as a page. */
    public static String html(BenchReport report) {
        return new Page(
                        "MynaSim bench, " + report.start().truncatedTo(ChronoUnit.MINUTES),
                        "",
                        HtmlTemplate.beside(BenchPage.class, "bench.mustache").fill(values(report)))
                .html();
    }

    /** What the template takes. */
    private record Values(
            Instant start,
            String length,
            String plan,
            Machine machine,
            String load,
            String flags,
            String providers,
            List<GoalRow> goals,
            List<String> notes,
            List<Html> plots,
            List<MeasuredRow> measured) {}

    private record GoalRow(List<String> cells, String reached, String kind, String note) {}

    private record MeasuredRow(String id, String figure, long samples, String baseline, String ratio) {}

    private static Values values(BenchReport report) {
        Machine machine = report.machine();
        return new Values(
                report.start().truncatedTo(ChronoUnit.SECONDS),
                "%d:%02d".formatted(report.length().toMinutes(), report.length().toSecondsPart()),
                report.plan() + (report.only().isEmpty() ? "" : ", only " + report.only()),
                machine,
                machine.load(),
                String.join(" ", machine.flags()),
                String.join("; ", machine.rsaProviders()),
                report.attempts().stream().map(BenchPage::goal).toList(),
                report.notes(),
                BenchPlots.of(report.results()),
                report.results().all().stream()
                        .map(one -> measured(report.results(), one))
                        .toList());
    }

    private static GoalRow goal(Attempt attempt) {
        List<String> cells = SpeedTable.row(attempt);
        return new GoalRow(cells.subList(0, cells.size() - 1), attempt.reached().word(), kind(attempt), attempt.note());
    }

    private static String kind(Attempt attempt) {
        return switch (attempt.reached()) {
            case YES -> attempt.note().isEmpty() ? "good" : "so-so";
            case NO -> attempt.note().isEmpty() ? "bad" : "so-so";
            case NOT_MEASURED -> "none";
        };
    }

    private static MeasuredRow measured(Results results, Measured one) {
        return new MeasuredRow(
                one.id(),
                Numbers.words(one.figure()),
                one.figure().samples(),
                one.baseline() == null ? "" : one.baseline(),
                results.ratio(one).map(Numbers::words).orElse(""));
    }
}
