// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.RequirementId;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes what a report holds from what a run found. */
public final class ReportMaker {
    private static final int LINE = 1_000;
    private static final int TEXT = 140_000;

    private ReportMaker() {}

    /** What the report of a run holds. The same run gives the same. */
    public static ReportData of(RunReport run) {
        Set<String> held = new HashSet<>();
        List<CaseEntry> cases =
                run.results().stream().map(result -> entry(result, held)).toList();
        return new ReportData(
                ReportData.FORMAT,
                new RunFacts(
                        line(run.suite().version()),
                        run.suite().vectorDigest(),
                        run.atr(),
                        Long.toString(run.seed()),
                        run.started().toString(),
                        run.duration().toNanos(),
                        run.complete()),
                environment(run.environment()),
                Summary.of(cases),
                Latencies.of(run.results()),
                cases);
    }

    private static ReaderFacts environment(Environment environment) {
        ExchangeLevel level = environment.level();
        return new ReaderFacts(
                line(environment.runner()),
                line(environment.reader()),
                new ReaderFacts.Level(
                        level.words(), level.extended(), level.maxData(), level.maxAnswer(), line(level.how())),
                environment.versions().entrySet().stream()
                        .map(entry -> new ReaderFacts.Version(line(entry.getKey()), line(entry.getValue())))
                        .toList());
    }

    private static CaseEntry entry(CaseResult result, Set<String> held) {
        TestCase test = result.test();
        Verdict verdict = result.verdict();
        VerdictKind kind = VerdictKind.of(verdict);
        return new CaseEntry(
                test.id().text(),
                line(test.suite()),
                line(test.title()),
                line(test.source()),
                test.requirements().stream().map(RequirementId::text).toList(),
                line(test.wish().persona()),
                line(test.wish().profile()),
                test.wish().settings().entrySet().stream()
                        .map(setting -> line(setting.getKey() + "=" + setting.getValue()))
                        .sorted()
                        .toList(),
                test.effect().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                result.repetition(),
                kind.word(),
                sentence(verdict),
                verdict instanceof Verdict.Failed failed ? text(failed.expected()) : "",
                verdict instanceof Verdict.Failed failed ? text(failed.received()) : "",
                result.duration().toNanos(),
                rule(kind, test.id().text(), held).steps(result.trace()),
                result.trace().size(),
                result.notes().stream().map(ReportMaker::text).toList());
    }

    private static TraceRule rule(VerdictKind kind, String id, Set<String> held) {
        if (kind.isFailure()) {
            return TraceRule.FAILED;
        }
        return kind != VerdictKind.PASSED || held.add(id) ? TraceRule.HELD : TraceRule.AGAIN;
    }

    private static String sentence(Verdict verdict) {
        if (verdict instanceof Verdict.Tolerated tolerated) {
            return text(tolerated.sentence());
        }
        if (verdict instanceof Verdict.Failed failed) {
            return text(failed.sentence());
        }
        if (verdict instanceof Verdict.Broken broken) {
            return text(broken.sentence());
        }
        return verdict instanceof Verdict.NotApplicable none ? text(none.reason()) : "";
    }

    private static String line(String text) {
        return Texts.clean(text, LINE);
    }

    private static String text(String text) {
        return Texts.clean(text, TEXT);
    }
}
