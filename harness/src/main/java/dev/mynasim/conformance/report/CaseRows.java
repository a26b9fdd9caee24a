// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.page.Html;
import dev.mynasim.page.HtmlTemplate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cases of a page, each a line that opens. What a page shows of all cases is limited, so that a browser opens it at
 * once: octets of what opens, and of the lines themselves. What failed comes out of a purse of its own.
 */
final class CaseRows {
    /** The rule in words, for the report. */
    static final String WORDS =
            "This page shows details of failed cases up to 1.5 MB, of others up to 1.5 MB, and lines"
                    + " of cases up to 1.5 MB; report.json has all of them.";

    private static final int MOST = 1_500_000;
    private static final int MOST_OPEN = 20;
    private static final int MOST_RESULTS = 10;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_TRACE = 60_000;
    private static final HtmlTemplate ROW = HtmlTemplate.beside(CaseRows.class, "case.mustache");
    private static final HtmlTemplate BODY = HtmlTemplate.beside(CaseRows.class, "case-body.mustache");
    private static final Html LEFT_OUT =
            new Html("<p class=\"faint\">Left out here for the size of the page; report.json has it.</p>");

    private int failedLeft = MOST;
    private int othersLeft = MOST;
    private int linesLeft = MOST;
    private int openLeft = MOST_OPEN;

    /** A line of a case. */
    record Row(String id, String kind, String tone, Html open, String title, String words, Html body) {}

    /** What opens. */
    record Body(String source, String requirements, String card, String effect, List<Result> results) {}

    /** A repetition inside it. */
    record Result(
            String heading,
            String time,
            String sentence,
            boolean compared,
            String expected,
            String received,
            List<String> notes,
            String trace,
            String cut) {}

    /** The line of a case; nothing when the page is full, which never hides what failed. */
    Html row(CaseGroup group) {
        CaseEntry first = group.first();
        VerdictKind kind = group.kind();
        Html body = body(group);
        int size = body.markup().length();
        if (kind.isFailure() ? (failedLeft -= size) < 0 : (othersLeft -= size) < 0) {
            body = LEFT_OUT;
        }
        String words = group.verdicts().replace("-", " ").replace("+", ", ");
        String times = group.results().size() == 1 ? "" : " ×" + group.results().size();
        Html open = kind.isFailure() && openLeft-- > 0 ? new Html(" open") : Html.NOTHING;
        Html row = ROW.fill(new Row(first.id(), kind.word(), kind.tone(), open, first.title(), words + times, body));
        linesLeft -= row.markup().length() - body.markup().length();
        return linesLeft < 0 && !kind.isFailure() ? Html.NOTHING : row;
    }

    private static Html body(CaseGroup group) {
        CaseEntry first = group.first();
        boolean repeated = group.results().size() > 1;
        List<Result> shown = group.results().stream()
                .filter(result -> result.equals(first) || result.kind() != VerdictKind.PASSED)
                .limit(MOST_RESULTS)
                .map(result -> result(result, repeated))
                .toList();
        return BODY.fill(
                new Body(first.source(), String.join(", ", first.requirements()), first.card(), first.effect(), shown));
    }

    private static Result result(CaseEntry entry, boolean repeated) {
        String trace = entry.steps().stream().map(Step::lines).collect(Collectors.joining());
        String cut = entry.isCut()
                ? "%d of %d steps".formatted(entry.steps().size(), entry.stepsInAll())
                : Texts.count(entry.stepsInAll(), "step", "steps");
        return new Result(
                repeated
                        ? "Repetition " + entry.repetition() + ": "
                                + entry.kind().words()
                        : "",
                Texts.milliseconds(entry.nanoseconds()),
                Texts.cut(entry.sentence(), LONGEST_TEXT),
                entry.kind() == VerdictKind.FAILED,
                Texts.cut(entry.expected(), LONGEST_TEXT),
                Texts.cut(entry.received(), LONGEST_TEXT),
                entry.notes().stream()
                        .map(note -> Texts.cut(note, LONGEST_TEXT))
                        .toList(),
                Texts.cut(trace, LONGEST_TRACE),
                cut);
    }
}
