// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.Verdict;
import dev.mynasim.trace.MaskedOctets;
import dev.mynasim.trace.TraceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces are cut as the rule says, and the report says that they are. */
class TraceRuleTest {
    @Test
    void ofAFailedCaseFirstAndLastStepsAreKept() {
        CaseEntry entry = entry(new Verdict.Failed("s", "e", "r"), 1_000);
        assertThat(entry.steps()).hasSize(400);
        assertThat(entry.stepsInAll()).isEqualTo(1_000);
        assertThat(entry.steps().get(49).microseconds()).isEqualTo(49);
        assertThat(entry.steps().get(50).microseconds()).isEqualTo(650);
        assertThat(entry.steps().get(0).answer()).hasSize(2 * 300 + 5);
    }

    @Test
    void ofOneThatHeldFewer() {
        CaseEntry entry = entry(Verdict.passed(), 1_000);
        assertThat(entry.steps()).hasSize(40);
        assertThat(entry.steps().get(0).answer()).isEqualTo("00".repeat(32) + "... (300 octets) 9000");
        assertThat(entry(Verdict.passed(), 40).isCut()).isFalse();
    }

    @Test
    void timesOfAllCommandsCountAlsoOfThoseThatAreCut() {
        ReportData data = ReportMaker.of(Samples.run(
                Samples.SHORT_READER,
                List.of(Samples.result(
                        SampleCase.of("a-1", "a", "t", "CP-1-01"), 1, Verdict.passed(), events(1_000)))));
        assertThat(data.latencies()).hasSize(1);
        CommandLatency latency = data.latencies().get(0);
        assertThat(latency.command()).isEqualTo("READ BINARY");
        assertThat(latency.count()).isEqualTo(1_000);
        assertThat(latency.at(50)).isBetween(495_000L, 505_000L);
        assertThat(latency.at(100)).isEqualTo(999_000);
        assertThat(latency.points().get(0).nanoseconds()).isZero();
    }

    private static CaseEntry entry(Verdict verdict, int steps) {
        return ReportMaker.of(Samples.run(
                        Samples.SHORT_READER,
                        List.of(Samples.result(SampleCase.of("a-1", "a", "t", "CP-1-01"), 1, verdict, events(steps)))))
                .cases()
                .get(0);
    }

    /** The n-th begins n microseconds after the first, and takes as long. */
    private static List<TraceEvent> events(int count) {
        List<TraceEvent> events = new ArrayList<>();
        byte[] answer = new byte[302];
        answer[300] = (byte) 0x90;
        for (int i = 0; i < count; i++) {
            events.add(new TraceEvent(
                    Samples.START.plusNanos(i * 1_000L),
                    Duration.ofNanos(i * 1_000L),
                    "",
                    TraceEvent.Kind.COMMAND,
                    "",
                    null,
                    MaskedOctets.of(new byte[] {0, (byte) 0xB0, 0, 0, 0}),
                    MaskedOctets.of(answer),
                    "",
                    List.of()));
        }
        return events;
    }
}
