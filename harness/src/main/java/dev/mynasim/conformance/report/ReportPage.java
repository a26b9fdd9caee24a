// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.page.Html;
import dev.mynasim.page.HtmlTemplate;
import dev.mynasim.page.Page;
import dev.mynasim.page.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code report.html}: what a report holds, for a person. Up to 5 MB, whatever the run. */
final class ReportPage {
    private static final int MOST_PROBLEMS = 200;
    private static final int MOST_REASONS = 100;

    private ReportPage() {}

    /** The values of the page. */
    record View(
            String state,
            String tone,
            String counts,
            String sentence,
            Html bar,
            RunFacts run,
            String personas,
            String profiles,
            String time,
            String atr,
            ReaderFacts environment,
            String maxData,
            String maxAnswer,
            String digest,
            boolean anyProblems,
            List<Problem> problems,
            String moreProblems,
            boolean anyReasons,
            List<Reason> reasons,
            String moreReasons,
            boolean anyRequirements,
            List<RequirementRows.Row> requirements,
            boolean measured,
            Html latency,
            List<LatencySection.Row> latencies,
            List<Pick> picks,
            List<Suite> suites,
            String traceRule,
            String pageRule) {}

    /** A case that failed. */
    record Problem(String id, String title, String words, String sentence) {}

    /** Why cases do not apply, and which. */
    record Reason(String reason, String count, List<RequirementRows.Name> cases, String more) {}

    /** A choice of verdicts. */
    record Pick(String kind, String words, String count) {}

    /** A suite. */
    record Suite(String name, String counts, Html open, Html rows, String hidden) {}

    /** The file. */
    static byte[] write(ReportData data) {
        List<CaseGroup> groups = CaseGroup.of(data.cases());
        List<Problem> problems = groups.stream()
                .filter(group -> group.kind().isFailure())
                .map(ReportPage::problem)
                .toList();
        List<Reason> reasons = reasons(groups);
        List<RequirementRows.Row> requirements = RequirementRows.of(groups);
        View view = new View(
                data.state().word(),
                tone(data.state()),
                data.summary().words(),
                sentence(data, groups),
                CountsBar.of(data.summary()),
                data.run(),
                data.personas(),
                data.profiles(),
                Texts.time(data.run().nanoseconds()),
                data.run().atr().replaceAll("..(?!$)", "$0 "),
                data.environment(),
                Texts.whole(data.environment().level().maxData()),
                Texts.whole(data.environment().level().maxAnswer()),
                ReportJson.digest(data),
                !problems.isEmpty(),
                problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)),
                problems.size() > MOST_PROBLEMS ? Texts.whole(problems.size() - MOST_PROBLEMS) : "",
                !reasons.isEmpty(),
                reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)),
                reasons.size() > MOST_REASONS ? Texts.whole(reasons.size() - MOST_REASONS) : "",
                !requirements.isEmpty(),
                requirements,
                !data.latencies().isEmpty(),
                data.latencies().isEmpty() ? Html.NOTHING : LatencySection.plot(data.latencies()),
                LatencySection.rows(data.latencies()),
                picks(groups),
                suites(groups),
                TraceRule.WORDS,
                CaseRows.WORDS);
        String title = "Conformance of " + data.environment().reader() + ": "
                + data.state().word();
        Html body = HtmlTemplate.beside(ReportPage.class, "report.mustache").fill(view);
        return new Page(title, Resources.text(ReportPage.class, "report.css"), body)
                .html()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String tone(RunState state) {
        return switch (state) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case INCOMPLETE -> "none";
        };
    }

    private static String sentence(ReportData data, List<CaseGroup> groups) {
        String cases = Texts.count(groups.size(), "case was", "cases were") + " run"
                + (data.cases().size() == groups.size()
                        ? ""
                        : ", " + Texts.whole(data.cases().size()) + " times in all");
        return data.run().complete()
                ? cases + "; these are all that were chosen."
                : cases + ". The run was ended before all cases that were chosen had been run.";
    }

    private static Problem problem(CaseGroup group) {
        CaseEntry gravest = group.results().stream()
                .max(Comparator.comparing(CaseEntry::kind))
                .orElseThrow();
        return new Problem(gravest.id(), gravest.title(), gravest.kind().words(), Texts.cut(gravest.sentence(), 400));
    }

    private static List<Reason> reasons(List<CaseGroup> groups) {
        Map<String, List<RequirementRows.Name>> byReason = new TreeMap<>();
        groups.stream()
                .filter(group -> group.kind() == VerdictKind.NOT_APPLICABLE)
                .forEach(group -> byReason.computeIfAbsent(group.first().sentence(), reason -> new ArrayList<>())
                        .add(new RequirementRows.Name(group.first().id())));
        return byReason.entrySet().stream()
                .map(entry -> new Reason(
                        Texts.cut(entry.getKey(), 400),
                        Texts.count(entry.getValue().size(), "case", "cases"),
                        RequirementRows.Name.some(entry.getValue()),
                        RequirementRows.Name.more(entry.getValue().size() - RequirementRows.MOST_NAMED)))
                .toList();
    }

    private static List<Pick> picks(List<CaseGroup> groups) {
        Map<VerdictKind, Long> counts =
                groups.stream().collect(Collectors.groupingBy(CaseGroup::kind, TreeMap::new, Collectors.counting()));
        List<Pick> picks = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<VerdictKind, Long>comparingByKey().reversed())
                .forEach(entry -> picks.add(
                        new Pick(entry.getKey().word(), entry.getKey().words(), Texts.whole(entry.getValue()))));
        return picks;
    }

    private static List<Suite> suites(List<CaseGroup> groups) {
        Map<String, List<CaseGroup>> bySuite = new LinkedHashMap<>();
        groups.forEach(group -> bySuite.computeIfAbsent(group.first().suite(), name -> new ArrayList<>())
                .add(group));
        CaseRows rows = new CaseRows();
        List<Suite> suites = new ArrayList<>();
        bySuite.forEach((name, cases) -> {
            StringBuilder lines = new StringBuilder();
            int hidden = 0;
            for (CaseGroup group : cases) {
                Html row = rows.row(group);
                lines.append(row.markup());
                hidden += row.markup().isEmpty() ? 1 : 0;
            }
            boolean open = cases.stream().anyMatch(group -> group.kind().isFailure());
            Summary summary = Summary.of(
                    cases.stream().flatMap(group -> group.results().stream()).toList());
            suites.add(new Suite(
                    name,
                    summary.words(),
                    open ? new Html(" open") : Html.NOTHING,
                    new Html(lines.toString()),
                    hidden == 0 ? "" : Texts.count(hidden, "case is", "cases are")));
        });
        return suites;
    }
}
