// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Whether goals are reached. */
class GoalTest {
    private final Goal atLeast = Goal.ratio("what", "against", "a.subject", "a.base", Limit.atLeast(0.9));
    private final Goal atMost = Goal.ratio("what", "against", "a.subject", "a.base", Limit.atMost(1.5));

    @Test
    void aRatioIsReachedOrNot() {
        assertThat(attempt(atLeast, 90, 0, 100, 0).reached()).isEqualTo(Attempt.Reached.YES);
        assertThat(attempt(atLeast, 89, 0, 100, 0).reached()).isEqualTo(Attempt.Reached.NO);
        assertThat(attempt(atMost, 150, 0, 100, 0).reached()).isEqualTo(Attempt.Reached.YES);
        assertThat(attempt(atMost, 151, 0, 100, 0).reached()).isEqualTo(Attempt.Reached.NO);
    }

    @Test
    void aBoundWithinTheErrorIsSaid() {
        assertThat(attempt(atLeast, 95, 10, 100, 0).note()).isEqualTo("the bound lies within the error");
        assertThat(attempt(atLeast, 85, 10, 100, 0).note()).isEqualTo("the bound lies within the error");
        assertThat(attempt(atLeast, 200, 10, 100, 10).note()).isEmpty();
    }

    @Test
    void aShareOfTheBaselineCounts() {
        // 46 of half of 100 is 0.92.
        Attempt attempt = attempt(atLeast.ofShare(0.5), 46, 0, 100, 0);
        assertThat(attempt.reached()).isEqualTo(Attempt.Reached.YES);
        assertThat(Objects.requireNonNull(attempt.ratio()).value()).isEqualTo(0.92);
        assertThat(Objects.requireNonNull(attempt.against()).value()).isEqualTo(50);
    }

    @Test
    void bothBoundsHaveToBeKept() {
        Goal both = atMost.and(Limit.atMost(0.6), Unit.SECONDS);
        assertThat(both.reach()).isEqualTo("≤ 1.5 × and ≤ 0.6 s");
        assertThat(attempt(both, 0.5, 0, 0.4, 0).reached()).isEqualTo(Attempt.Reached.YES);
        assertThat(attempt(both, 0.7, 0, 0.6, 0).reached()).isEqualTo(Attempt.Reached.NO);
        assertThat(attempt(both, 0.5, 0, 0.1, 0).reached()).isEqualTo(Attempt.Reached.NO);
    }

    @Test
    void aFigureMayBeBoundedAlone() {
        Goal goal = Goal.figure("what", "–", "a.subject", Limit.atMost(2), Unit.MILLISECONDS);
        Results results = new Results();
        results.add("a.subject", new Figure(1_900, 0, 2, Unit.MICROSECONDS));
        Attempt attempt = goal.attempt(results);
        assertThat(goal.reach()).isEqualTo("≤ 2 ms");
        assertThat(attempt.reached()).isEqualTo(Attempt.Reached.YES);
        assertThat(Objects.requireNonNull(attempt.figure()).unit()).isEqualTo(Unit.MILLISECONDS);
        assertThat(attempt.ratio()).isNull();
    }

    @Test
    void whatWasNotMeasuredIsNeitherReachedNorMissed() {
        Attempt nothing = atLeast.attempt(new Results());
        assertThat(nothing.reached()).isEqualTo(Attempt.Reached.NOT_MEASURED);
        assertThat(nothing.note()).isEqualTo("a.subject was not measured");
        Results half = new Results();
        half.add("a.subject", new Figure(1, 0, 2, Unit.SECONDS));
        assertThat(atLeast.attempt(half).reached()).isEqualTo(Attempt.Reached.NOT_MEASURED);
        assertThat(atLeast.attempt(half).note()).isEqualTo("a.base was not measured");
    }

    @Test
    void everyGoalNamesABenchmarkThatThereIs() {
        Set<String> benchmarks = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .map(entry -> entry.getUsername().replaceAll("^.*\\.([A-Za-z]+\\.[A-Za-z0-9]+)$", "$1"))
                .collect(Collectors.toSet());
        List<String> named = SpeedGoals.all().stream()
                .flatMap(goal -> Stream.of(goal.subject(), Objects.requireNonNullElse(goal.baseline(), "")))
                .filter(id -> !id.isEmpty() && !id.matches("(openssl|start|heap|pcscd)\\..*"))
                .map(id -> id.replaceAll("\\[.*", ""))
                .toList();
        assertThat(named).hasSizeGreaterThanOrEqualTo(11);
        assertThat(benchmarks).containsAll(named);
        // The rows of the table.
        assertThat(SpeedGoals.all()).hasSize(12);
    }

    private static Attempt attempt(Goal goal, double value, double error, double base, double baseError) {
        Results results = new Results();
        results.add("a.subject", new Figure(value, error, 5, Unit.SECONDS));
        results.add("a.base", new Figure(base, baseError, 5, Unit.SECONDS));
        return goal.attempt(results);
    }
}
