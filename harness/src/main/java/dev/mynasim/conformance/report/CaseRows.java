// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.page.Html;
import dev.mynasim.page.HtmlTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The cases of a page, each a line that opens. What a page shows of all cases is limited, so that a browser opens it at
 * once: octets of the lines, and of what opens; what failed has purses of its own.
 */
final class CaseRows {
    /** The rule in words, for the report. */
    static final String WORDS =
            "This page shows lines of up to 0.5 MB of cases that failed and up to 0.8 MB of others, and"
                    + " their details up to 1.2 MB each; report.json has all of them.";

    private static final int MOST_OPEN = 20;
    private static final int MOST_RESULTS = 10;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_TRACE = 60_000;
    private static final HtmlTemplate ROW = HtmlTemplate.beside(CaseRows.class, "case.mustache");
    private static final HtmlTemplate BODY = HtmlTemplate.beside(CaseRows.class, "case-body.mustache");
    private static final Html LEFT_OUT =
            new Html("<p class=\"faint\">Left out here for the size of the page; report.json has it.</p>");

    private final Purse failedLines = new Purse(500_000);
    private final Purse otherLines = new Purse(800_000);
    private final Purse failedDetails = new Purse(1_200_000);
    private final Purse otherDetails = new Purse(1_200_000);
    private int openLeft = MOST_OPEN;

    /** Octets that may still be spent; once it is empty it stays so. */
    private static final class Purse {
        private int left;

        Purse(int left) {
            this.left = left;
        }

        boolean isEmpty() {
            return left < 0;
        }

        boolean pays(Html html) {
            left -= html.markup().getBytes(StandardCharsets.UTF_8).length;
            return !isEmpty();
        }
    }

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

    /** The line of a case; nothing when the page is full. */
    Html row(CaseGroup group) {
        boolean failure = group.kind().isFailure();
        Purse lines = failure ? failedLines : otherLines;
        if (lines.isEmpty()) {
            return Html.NOTHING;
        }
        Html open = failure && openLeft-- > 0 ? new Html(" open") : Html.NOTHING;
        if (!lines.pays(line(group, open, Html.NOTHING))) {
            return Html.NOTHING;
        }
        return line(group, open, details(group, failure ? failedDetails : otherDetails));
    }

    private static Html line(CaseGroup group, Html open, Html body) {
        CaseEntry first = group.first();
        VerdictKind kind = group.kind();
        String words = group.verdicts().replace("-", " ").replace("+", ", ");
        String times = group.results().size() == 1 ? "" : " ×" + group.results().size();
        return ROW.fill(new Row(first.id(), kind.word(), kind.tone(), open, first.title(), words + times, body));
    }

    private static Html details(CaseGroup group, Purse purse) {
        if (purse.isEmpty()) {
            return LEFT_OUT;
        }
        Html body = body(group);
        return purse.pays(body) ? body : LEFT_OUT;
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
