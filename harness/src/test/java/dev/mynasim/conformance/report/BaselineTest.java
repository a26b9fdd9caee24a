// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.ExchangeLevel;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.Verdict;
import dev.mynasim.fault.YamlSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any difference from the baseline is found, named and grouped. */
class BaselineTest {
    private final Baseline baseline = Baseline.of(Samples.run());

    @Test
    void theSameRunIsTheSame() {
        assertThat(baseline.compare(Samples.run())).isEqualTo(new Comparison.Same(5));
        assertThat(baseline.compare(Samples.run()).lines())
                .containsExactly("As in the baseline: 5 cases have their verdict.");
    }

    @Test
    void theFileHasACaseALineAndIsReadAgain() {
        String file = new String(baseline.write(), StandardCharsets.UTF_8);
        assertThat(file).isEqualTo("""
                {
                  "format" : 1,
                  "profile" : "usual",
                  "reader" : "pcsc, short APDUs",
                  "verdicts" : {
                    "read-0255" : "not-applicable",
                    "select-0001" : "tolerated",
                    "verify-0001" : "passed",
                    "verify-0002" : "failed",
                    "verify-0003" : "broken"
                  }
                }
                """);
        assertThat(Baseline.read(baseline.write())).isEqualTo(new Baseline.Read(baseline));
        YamlSchema schema = new YamlSchema(Baseline.class, "schema/baseline-1.schema.json");
        assertThat(schema.errors(file)).isEmpty();
        assertThat(schema.errors(file.replace("tolerated", "perfect"))).isNotEmpty();
        assertThat(schema.errors(file.replace("read-0255", "READ"))).isNotEmpty();
    }

    @Test
    void aNewCaseIsADifference() {
        List<CaseResult> more = new ArrayList<>(Samples.results());
        more.add(Samples.result(
                SampleCase.of("verify-0099", "card-verify", "new", "CP-1-01"), 1, Verdict.passed(), List.of()));
        differs(Samples.run(Samples.SHORT_READER, more), new Difference.NewCase("verify-0099", "passed"));
    }

    @Test
    void aLostCaseIsADifference() {
        List<CaseResult> fewer = new ArrayList<>(Samples.results());
        fewer.remove(3);
        differs(Samples.run(Samples.SHORT_READER, fewer), new Difference.LostCase("select-0001", "tolerated"));
    }

    @Test
    void anotherVerdictIsADifferenceAlsoToTheBetter() {
        differs(with(1, Verdict.passed()), new Difference.OtherVerdict("verify-0002", "failed", "passed"));
        differs(
                with(3, new Verdict.Failed("s", "e", "r")),
                new Difference.OtherVerdict("select-0001", "tolerated", "failed"));
        differs(with(1, new Verdict.Broken("s")), new Difference.OtherVerdict("verify-0002", "failed", "broken"));
    }

    @Test
    void aRepetitionThatComesOutOtherwiseIsADifference() {
        differs(
                with(5, new Verdict.Failed("s", "e", "r")),
                new Difference.OtherVerdict("verify-0001", "passed", "passed+failed"));
    }

    @Test
    void anotherReaderIsADifferenceButAnotherNameIsNot() {
        Environment renamed =
                new Environment("pcsc", "Other name 01 00", Samples.SHORT_READER.level(), Map.of("java", "25"));
        assertThat(baseline.compare(Samples.run(renamed, Samples.results()))).isInstanceOf(Comparison.Same.class);
        Environment other = new Environment("pcsc", "Virtual PCD 00 00", ExchangeLevel.EVERYTHING, Map.of());
        differs(
                Samples.run(other, Samples.results()),
                new Difference.OtherRun("kind of reader", "pcsc, short APDUs", "pcsc, short and extended APDUs"));
    }

    @Test
    void anotherProfileIsADifference() {
        List<CaseResult> results = new ArrayList<>(Samples.results());
        SampleCase old = (SampleCase) results.get(3).test();
        CardWish wish = new CardWish("adult", "plastic-contact", Map.of());
        results.set(
                3,
                Samples.result(
                        new SampleCase(old.id(), old.suite(), old.title(), old.source(), old.requirements(), wish),
                        1,
                        results.get(3).verdict(),
                        List.of()));
        differs(
                Samples.run(Samples.SHORT_READER, results),
                new Difference.OtherRun("card profile", "usual", "plastic-contact, usual"));
    }

    @Test
    void aRunThatWasEndedIsADifference() {
        RunReport run = Samples.run();
        RunReport ended = new RunReport(
                run.suite(),
                run.environment(),
                run.atr(),
                run.seed(),
                run.started(),
                run.duration(),
                false,
                run.results());
        differs(ended, new Difference.OtherRun("extent", "all chosen cases", "ended before"));
    }

    @Test
    void theLinesAreGrouped() {
        List<CaseResult> results =
                new ArrayList<>(with(3, new Verdict.Failed("s", "e", "r")).results());
        results.set(1, Samples.result((SampleCase) results.get(1).test(), 1, Verdict.passed(), List.of()));
        results.remove(4);
        results.add(Samples.result(
                SampleCase.of("new-1", "card-verify", "new", "CP-1-01"), 1, Verdict.passed(), List.of()));
        assertThat(baseline.compare(Samples.run(Samples.SHORT_READER, results)).lines())
                .containsExactly(
                        "Not as in the baseline: 4 differences.",
                        "Fail now, and did not (1):",
                        "  select-0001: was tolerated, now failed",
                        "Failed, and do not now (1):",
                        "  verify-0002: was failed, now passed",
                        "In the baseline, but not run (1):",
                        "  read-0255: was not-applicable",
                        "Run, but not in the baseline (1):",
                        "  new-1: passed");
    }

    @Test
    void whatIsNoBaselineIsSaid() {
        for (String file : List.of(
                "",
                "{}",
                "{\"format\":2,\"profile\":\"\",\"reader\":\"\",\"verdicts\":{}}",
                "{\"format\":1,\"profile\":\"\",\"reader\":\"\",\"verdicts\":{\"a-1\":\"perfect\"}}",
                "{\"format\":1,\"profile\":\"\",\"reader\":\"\",\"verdicts\":{\"A\":\"passed\"}}",
                "{\"format\":1,\"profile\":\"\",\"reader\":\"\",\"verdicts\":{\"a-1\":null}}",
                "{\"format\":1,\"profile\":\"\",\"reader\":\"\",\"verdicts\":{\"a-1\":\"passed\",\"a-1\":\"passed\"}}",
                "{\"format\":1,\"profile\":\"\",\"reader\":\"\",\"verdicts\":{},\"more\":1}")) {
            assertThat(Baseline.read(file.getBytes(StandardCharsets.UTF_8)))
                    .as(file)
                    .isInstanceOf(Baseline.Unreadable.class);
        }
    }

    private static RunReport with(int index, Verdict verdict) {
        List<CaseResult> results = new ArrayList<>(Samples.results());
        CaseResult old = results.get(index);
        results.set(index, Samples.result((SampleCase) old.test(), old.repetition(), verdict, old.trace()));
        return Samples.run(Samples.SHORT_READER, results);
    }

    private void differs(RunReport run, Difference difference) {
        assertThat(baseline.compare(run)).isEqualTo(new Comparison.Different(List.of(difference)));
        assertThat(baseline.compare(run).lines()).hasSize(3).last().asString().contains(difference.words());
    }
}
