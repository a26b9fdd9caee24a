// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.trace.TraceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConformanceRunTest {
    private static final SuiteVersion SUITE = new SuiteVersion("1", "0".repeat(64));
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private final FakeStand stand = new FakeStand(true);
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> told = new ArrayList<>();

    @Test
    void aCardStaysInTheReaderUntilACaseWishesAnotherOrChangedIt() {
        run(
                stand,
                passing("a-1", Effect.NONE),
                passing("a-2", Effect.SPENDS_TRIES),
                passing("a-3", Effect.CHANGES_CARD),
                passing("a-4", Effect.NONE),
                passing("a-5", Effect.NONE).on("child"),
                failing("a-6").on("child"),
                passing("a-7", Effect.BLOCKS).on("child"),
                passing("a-8", Effect.NONE).on("child"));
        assertThat(stand.log)
                .containsExactly(
                        "in adult1",
                        "out adult1",
                        "in adult2",
                        "out adult2",
                        "in child3",
                        "out child3",
                        "in child4",
                        "out child4",
                        "in child5",
                        "out child5");
    }

    @Test
    void aCardThatIsNotOursStaysAndIsNeitherChangedNorBlockedUnasked() {
        FakeStand given = new FakeStand(false);
        RunReport report = run(
                given,
                passing("a-1", Effect.SPENDS_TRIES),
                passing("a-2", Effect.CHANGES_CARD),
                passing("a-3", Effect.BLOCKS),
                failing("a-4").on("child"));
        assertThat(given.log).containsExactly("in adult1", "out adult1");
        assertThat(verdicts(report)).containsExactly("Passed", "NotApplicable", "NotApplicable", "Failed");
        assertThat(report.results().get(2).verdict())
                .isEqualTo(new Verdict.NotApplicable("it blocks a PIN of the card; --allow-destructive lets it"));
        RunPlan destructive = new RunPlan(List.of(passing("a-3", Effect.BLOCKS)), 1, 0, true);
        assertThat(verdicts(run(given).run(destructive, SUITE))).containsExactly("Passed");
    }

    @Test
    void noTryOfACardThatMayBeRealIsSpentUnasked() {
        FakeStand real = new FakeStand(false);
        real.emulator = false;
        RunReport report = run(real, passing("a-1", Effect.NONE), passing("a-2", Effect.SPENDS_TRIES));
        assertThat(verdicts(report)).containsExactly("Passed", "NotApplicable");
        RunPlan destructive = new RunPlan(List.of(passing("a-2", Effect.SPENDS_TRIES)), 1, 0, true);
        assertThat(verdicts(run(real).run(destructive, SUITE))).containsExactly("Passed");
    }

    @Test
    void whatBreaksIsToldAndTheRunGoesOn() {
        RunReport report = run(
                stand,
                FakeCase.of("a-1", Effect.NONE, trial -> {
                    throw new LinkException("the card is gone");
                }),
                passing("a-2", Effect.NONE),
                passing("a-3", Effect.NONE).hinderedBy("there is no hand here"));
        assertThat(report.results().get(0).verdict()).isEqualTo(new Verdict.Broken("the card is gone"));
        assertThat(report.results().get(2).verdict()).isEqualTo(new Verdict.NotApplicable("there is no hand here"));
        assertThat(verdicts(report)).containsExactly("Broken", "Passed", "NotApplicable");
        assertThat(stand.log).containsExactly("in adult1", "out adult1", "in adult2", "out adult2");
        assertThat(report.passed()).isFalse();
        assertThat(run(stand, FakeCase.of("a-1", Effect.NONE, trial -> {
                            throw new IllegalStateException("oh");
                        }))
                        .results()
                        .get(0)
                        .verdict())
                .isEqualTo(new Verdict.Broken("the case itself is wrong: java.lang.IllegalStateException: oh"));
        stand.broken = true;
        assertThat(run(stand, passing("a-1", Effect.NONE)).results().get(0).verdict())
                .isEqualTo(new Verdict.Broken("the reader is gone; plug it in"));
    }

    @Test
    void aRunInWhichNothingWasJudgedHasNotPassed() {
        assertThat(run(stand, passing("a-1", Effect.NONE).hinderedBy("no")).passed())
                .isFalse();
        assertThat(run(stand, passing("a-1", Effect.NONE)).passed()).isTrue();
    }

    @Test
    void anInterruptEndsTheRunAndKeepsWhatWasFound() {
        RunReport report = run(
                stand,
                passing("a-1", Effect.NONE),
                FakeCase.of("a-2", Effect.NONE, trial -> {
                    throw new InterruptedException();
                }),
                passing("a-3", Effect.NONE));
        assertThat(Thread.interrupted()).as("taken for the end of the run").isFalse();
        assertThat(verdicts(report)).containsExactly("Passed", "Broken");
        assertThat(report.complete()).isFalse();
        assertThat(report.passed()).isFalse();
    }

    @Test
    void timeTraceNotesAndEnvironmentStandInTheReport() {
        RunReport report = run(stand, FakeCase.of("a-1", Effect.NONE, trial -> {
            trial.card().powerUp();
            trial.card().transmit(new byte[] {0, (byte) 0xA4, 4, 0});
            trial.notes().accept("noted");
            nanos.addAndGet(5_000_000);
            return Verdict.passed();
        }));
        CaseResult result = report.results().get(0);
        assertThat(result.duration()).isEqualTo(Duration.ofMillis(5));
        assertThat(result.trace())
                .extracting(TraceEvent::kind)
                .containsExactly(TraceEvent.Kind.POWER_UP, TraceEvent.Kind.COMMAND);
        assertThat(result.notes()).containsExactly("noted");
        assertThat(report.atr()).isEqualTo("3B00");
        assertThat(report.environment()).isEqualTo(FakeStand.ENVIRONMENT);
        assertThat(report.started()).isEqualTo(START);
        assertThat(report.duration()).isEqualTo(Duration.ofMillis(5));
        assertThat(report.suite()).isEqualTo(SUITE);
        assertThat(told).containsExactly("a-1 1/1", "a-1 1/1 Passed");
    }

    @Test
    void theSameSeedGivesACaseTheSameRandomValuesAndAnotherRepetitionOthers() {
        List<Long> seen = new ArrayList<>();
        TestCase drawing = FakeCase.of("a-1", Effect.NONE, trial -> {
            seen.add(trial.random().nextLong());
            return Verdict.passed();
        });
        run(stand).run(new RunPlan(List.of(drawing), 2, 7, false), SUITE);
        run(stand).run(new RunPlan(List.of(passing("b-1", Effect.NONE), drawing), 2, 7, false), SUITE);
        run(stand).run(new RunPlan(List.of(drawing), 1, 8, false), SUITE);
        assertThat(seen.subList(2, 4)).isEqualTo(seen.subList(0, 2));
        assertThat(seen.subList(0, 2)).doesNotHaveDuplicates().doesNotContain(seen.get(4));
    }

    @Test
    void aPlanIsSensible() {
        TestCase one = passing("a-1", Effect.NONE);
        assertThatThrownBy(() -> new RunPlan(List.of(), 1, 0, false)).hasMessage("no case is chosen");
        assertThatThrownBy(() -> new RunPlan(List.of(one, one), 1, 0, false)).hasMessageContaining("a-1 stands twice");
        assertThatThrownBy(() -> new RunPlan(List.of(one), 0, 0, false))
                .hasMessageContaining("1 to 10000 times, not 0");
        assertThat(new RunPlan(List.of(one), 3, 0, false).total()).isEqualTo(3);
    }

    private ConformanceRun run(Stand where) {
        return new ConformanceRun(where, () -> START, nanos::get, new RunListener() {
            @Override
            public void starts(TestCase test, int number, int total) {
                told.add(test.id() + " " + number + "/" + total);
            }

            @Override
            public void ended(CaseResult result, int number, int total) {
                told.add(result.test().id() + " " + number + "/" + total + " "
                        + result.verdict().getClass().getSimpleName());
            }
        });
    }

    private RunReport run(Stand where, TestCase... cases) {
        return run(where).run(new RunPlan(List.of(cases), 1, 0, false), SUITE);
    }

    private static FakeCase passing(String name, Effect effect) {
        return FakeCase.of(name, effect, trial -> Verdict.passed());
    }

    private static FakeCase failing(String name) {
        return FakeCase.of(name, Effect.NONE, trial -> new Verdict.Failed("it fails", "9000", "6A82"));
    }

    private static List<String> verdicts(RunReport report) {
        return report.results().stream()
                .map(result -> result.verdict().getClass().getSimpleName())
                .toList();
    }
}
