// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.mynasim.load.report.Comparison.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as different is a rule. */
class ComparisonTest {
    private static final double[] NOISE = {100, 102, 98, 101, 99, 103, 97, 100};

    @Test
    void aTenthMoreIsMoreThanChance() {
        assertThat(verdict(NOISE, times(NOISE, 1.1))).isEqualTo(Verdict.HIGHER);
        assertThat(verdict(times(NOISE, 1.1), NOISE)).isEqualTo(Verdict.LOWER);
    }

    @Test
    void fourHundredthsAreNotWorthATelling() {
        assertThat(verdict(NOISE, times(NOISE, 1.04))).isEqualTo(Verdict.SAME);
    }

    /** Medians 100 and 120, deviations 44 each: the error of the difference is 28. */
    @Test
    void whatScattersWidelyIsNotDifferent() {
        double[] wide = {100, 130, 70, 160, 40, 130, 70, 100};
        assertThat(verdict(wide, times(wide, 1.2))).isEqualTo(Verdict.SAME);
    }

    @Test
    void fourIntervalsAreTooShort() {
        assertThat(verdict(Arrays.copyOf(NOISE, 4), NOISE)).isEqualTo(Verdict.TOO_SHORT);
    }

    @Test
    void twoReportsAreReadAndWhatWasDoneOtherwiseIsTold(@TempDir Path folder) throws Exception {
        Path first = Files.writeString(folder.resolve("a.json"), report(100, 50));
        Path second = Files.writeString(folder.resolve("b.json"), report(200, 10));
        Comparison comparison = Comparison.of(Measured.read(first), Measured.read(second));
        assertThat(comparison.rows()).extracting(Comparison.Row::figure).containsExactly("throughput", "p50", "p99");
        assertThat(comparison.rows().get(0).ratio()).isCloseTo(2, within(1e-9));
        assertThat(comparison.rows().get(0).verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(comparison.rows().get(0).sentence())
                .isEqualTo("run          throughput      100.0/s      200.0/s  x 2.000  higher");
        assertThat(comparison.conditions()).containsExactly("cards 50 | cards 10");
    }

    @Test
    void whatIsNoReportIsSaidSo(@TempDir Path folder) throws Exception {
        Path text = Files.writeString(folder.resolve("text.json"), "hello");
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": 1, \"report\": \"growth\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measured.read(text))
                .withMessageContaining("cannot be read as JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measured.read(other))
                .withMessageContaining("is no report of a load run");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measured.read(folder.resolve("none.json")))
                .withMessageContaining("is not there");
    }

    private static String report(int perSecond, int cards) {
        String interval =
                "{\"second\": 0, \"seconds\": 1, \"perSecond\": %d, \"p50\": 10, \"p99\": 20}".formatted(perSecond);
        return """
                {"format": 1, "report": "load", "settings": {"cards": %d},
                 "phases": [{"phase": "run", "perSecond": %d, "latency": {"p50": 10, "p99": 20},
                   "timeline": [%s]}]}
                """.formatted(cards, perSecond, String.join(",", java.util.Collections.nCopies(6, interval)));
    }

    private static Verdict verdict(double[] first, double[] second) {
        return Comparison.of(measured(first), measured(second)).rows().get(0).verdict();
    }

    private static Measured measured(double... values) {
        Measured.Figure figure = new Measured.Figure(
                "throughput", 1, Arrays.stream(values).boxed().toList());
        return new Measured(List.of(), List.of(new Measured.Phase("run", List.of(figure))));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
