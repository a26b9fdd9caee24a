// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.rule.Mark;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.rule.RuleBook;
import dev.mynasim.timing.yaml.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is in the book, some decision rests on it, and a case says what it decides. */
class RuleCasesTest {
    /** The rules of counter-procedures.md section 1. */
    private static final List<String> PAGE = ids("S", "1-38 40-57 60-64 70-77");

    /** Those of section 2 that are CONFIRMED. */
    private static final List<String> CONFIRMED = ids(
            "A",
            "1-5 7-8 10-11 22-23 25-26 30-33 35 50-51 54-56 58 62 70-72 74 78 80-83 85 89-91 93-96 99-103 105 107 109 120"
                    + " 122-124");

    private static final List<CaseRow> CASES = CaseFile.ofRules();

    static Stream<CaseRow> cases() {
        return CASES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRuleDecides(CaseRow row) throws Exception {
        PureSteps steps = new PureSteps();
        for (Fields step : row.steps()) {
            steps.run(step);
        }
        assertThat(steps.cited()).as("the answers rest on").containsAll(row.sources());
    }

    @Test
    void everyRuleOfThePageHasACase() {
        assertThat(PAGE).hasSize(69);
        assertThat(CASES).extracting(CaseRow::id).containsAll(PAGE);
        assertThat(RuleBook.bundled().all()).extracting(Rule::id).containsAll(PAGE);
    }

    @Test
    void everyConfirmedRuleOfOtherSourcesHasACase() {
        assertThat(CASES).extracting(CaseRow::id).containsAll(CONFIRMED);
        assertThat(RuleBook.bundled().all().stream()
                        .filter(rule -> rule.id().startsWith("A-") && rule.mark() == Mark.CONFIRMED)
                        .map(Rule::id))
                .isEqualTo(CONFIRMED);
    }

    @Test
    void aCaseIsMarkedAsItsRule() {
        RuleBook book = RuleBook.bundled();
        for (CaseRow row : CASES) {
            assertThat(row.sources()).hasSize(1);
            assertThat(row.mark())
                    .as(row.id())
                    .isEqualTo(book.rule(row.sources().get(0)).mark());
        }
    }

    private static List<String> ids(String letter, String ranges) {
        return Arrays.stream(ranges.split(" ", -1))
                .map(range -> range.split("-", -1))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .mapToObj(number -> "%s-%02d".formatted(letter, number)))
                .toList();
    }
}
