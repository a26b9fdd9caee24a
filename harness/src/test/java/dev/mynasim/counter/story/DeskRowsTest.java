// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.cases.CaseFile;
import dev.mynasim.counter.cases.CaseRow;
import dev.mynasim.counter.procedure.House;
import dev.mynasim.counter.rule.Policies;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of section 8 that need a card and a CA, by id; the others run in the table's own test. */
class DeskRowsTest {
    private static final int ROWS = 27;
    private static final StoryRunner RUNNER = new StoryRunner(House.bundled(Policies.DEFAULTS));

    static Stream<CaseRow> rows() {
        return CaseFile.table().stream().filter(CaseRow::desk);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRowHoldsOnACardAndAtTheCa(CaseRow row) throws Exception {
        Story story = new Story(
                row.id().toLowerCase(java.util.Locale.ROOT),
                row.title(),
                row.sources(),
                Policies.DEFAULTS,
                LocalDateTime.parse(row.fields().scalar("now").words()),
                Map.of("a", new Start(row.fields().scalar("start").choice(CaseFile.dossiers()))),
                row.steps());
        for (dev.mynasim.timing.yaml.Fields step : row.steps()) {
            StepForm.of(step);
        }
        StoryLog log = RUNNER.play(story);
        assertThat(log.surprises()).as(String.join("\n", log.lines())).isEmpty();
        assertThat(log.checks())
                .as("expectations of " + row)
                .isGreaterThanOrEqualTo(row.steps().size());
    }

    @Test
    void noRowIsLeftOut() {
        List<String> ids = rows().map(CaseRow::id).toList();
        assertThat(ids).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(CaseFile.table()).hasSize(86);
    }
}
