// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.rule.Mark;
import dev.mynasim.counter.rule.RuleBook;
import dev.mynasim.timing.yaml.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of section 8, by id; its rows for a desk are run where there are a card and a CA. */
class TableTest {
    private static final int ROWS = 86;
    private static final int PURE = 59;
    private static final List<CaseRow> TABLE = CaseFile.table();

    static Stream<CaseRow> pureRows() {
        return TABLE.stream().filter(row -> !row.desk());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pureRows")
    void aRowHolds(CaseRow row) throws Exception {
        PureSteps steps = new PureSteps();
        for (Fields step : row.steps()) {
            steps.run(step);
        }
        assertThat(row.steps()).isNotEmpty();
    }

    @Test
    void allRowsAreThere() {
        assertThat(TABLE).hasSize(ROWS);
        assertThat(pureRows()).hasSize(PURE);
        assertThat(TABLE).allMatch(row -> row.id().matches("T-\\d{3}"));
        assertThat(TABLE).extracting(CaseRow::id).isSorted();
    }

    /** A row is as sure as the least sure of its sources; the sections themselves are derived. */
    @Test
    void everyRowSaysHowSureItIs() {
        RuleBook book = RuleBook.bundled();
        for (CaseRow row : TABLE) {
            boolean inferred = row.sources().stream()
                    .anyMatch(source -> source.matches("§[0-9.]+")
                            || (source.matches("[SA]-.*") && book.rule(source).mark() == Mark.INFERRED));
            assertThat(row.mark() == Mark.INFERRED)
                    .as(row.id())
                    .isEqualTo(inferred || row.id().equals("T-127"));
            assertThat(row.displayName()).endsWith("[" + row.mark() + "]");
        }
    }
}
