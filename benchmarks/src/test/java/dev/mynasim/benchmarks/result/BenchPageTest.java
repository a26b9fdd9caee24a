// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The report for people. */
class BenchPageTest {
    private final String html = BenchPage.html(Reports.sample());

    @Test
    void itShowsTableEnvironmentAndPlots() {
        assertThat(html)
                .contains("4,400 ± 44 /s", "1.10 ± 0.016", "≤ 1.5 ×", "not measured")
                .contains("<span class=\"chip good\">yes</span>", "<span class=\"chip bad\">no</span>")
                .contains("2027-01-15T10:20:30Z", "3:10", "OpenJDK 17", "load average unknown");
        // Ratios of times, ratios of rates, and one for each group of figures: openssl, CardSignatures, CardCommands,
        // heap.
        assertThat(html.split("<figure>", -1)).hasSize(1 + 6);
        assertThat(html.split("whisker", -1)).hasSizeGreaterThan(12);
    }

    @Test
    void itStandsAloneAndShowsTextsAsTexts() {
        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "src=", "<script", "@import", "url(");
        assertThat(html).contains("A &lt;processor&gt; &amp; more", "There is no &lt;openssl&gt; here.");
    }

    @Test
    void aRunOfOneThingHasAPageToo() {
        BenchReport sample = Reports.sample();
        Results few = new Results();
        few.add("heap.liveCard", Figure.of(Unit.KILOBYTES, 20, 21));
        assertThat(BenchPage.html(new BenchReport(
                        sample.start(),
                        sample.length(),
                        "full",
                        "heap",
                        sample.machine(),
                        few,
                        Goal.attempt(SpeedGoals.all(), few),
                        List.of())))
                .contains("full, only heap");
    }
}
