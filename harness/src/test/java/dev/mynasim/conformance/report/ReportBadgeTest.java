// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.RunReport;
import dev.mynasim.page.Xml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportBadgeTest {
    @Test
    void itSaysHowTheRunStands() {
        assertThat(title(Samples.passed())).isEqualTo("MynaSim conformance: passed 3");
        assertThat(title(Samples.run())).isEqualTo("MynaSim conformance: failed 2");
        assertThat(title(Samples.run(Samples.SHORT_READER, List.of()))).isEqualTo("MynaSim conformance: incomplete");
        RunReport run = Samples.passed();
        assertThat(title(new RunReport(
                        run.suite(),
                        run.environment(),
                        run.atr(),
                        run.seed(),
                        run.started(),
                        run.duration(),
                        false,
                        run.results())))
                .isEqualTo("MynaSim conformance: incomplete");
    }

    /** Whatever {@link RunReport#passed} says, the report says. */
    @Test
    void theStateIsTheRunsOwn() {
        for (RunReport run : List.of(
                Samples.passed(),
                Samples.run(),
                Samples.run(Samples.SHORT_READER, List.of()),
                Samples.run(Samples.SHORT_READER, List.of(Samples.results().get(4))))) {
            assertThat(ReportMaker.of(run).state() == RunState.PASSED).isEqualTo(run.passed());
        }
    }

    private static String title(RunReport run) {
        String svg = new String(ReportBadge.write(ReportMaker.of(run)), StandardCharsets.UTF_8);
        return Xml.parsed(svg).getElementsByTagName("title").item(0).getTextContent();
    }
}
