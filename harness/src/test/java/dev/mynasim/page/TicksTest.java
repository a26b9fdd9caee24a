// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Marks stand on round values and enclose the data. */
class TicksTest {
    @Test
    void evenMarksAreRound() {
        assertThat(labels(Ticks.linear(0, 0.31))).containsExactly("0", "0.1", "0.2", "0.3", "0.4");
        assertThat(labels(Ticks.linear(0, 4870))).containsExactly("0", "1,000", "2,000", "3,000", "4,000", "5,000");
        assertThat(labels(Ticks.linear(-3, 3))).containsExactly("−3", "−2", "−1", "0", "1", "2", "3");
    }

    @Test
    void decadesAreMarkedAndWhatLiesBetweenWhereThereIsRoom() {
        assertThat(labels(Ticks.log(0.4, 31))).containsExactly("0.2", "0.5", "1", "2", "5", "10", "20", "50");
        assertThat(labels(Ticks.log(1, 100_000))).containsExactly("1", "10", "100", "1,000", "10,000", "100,000");
        assertThat(labels(Ticks.log(7, 7))).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void eachNineOfAPercentileHasAMark() {
        assertThat(labels(Ticks.percentile(99.95))).containsExactly("0", "50", "75", "90", "95", "99", "99.9", "99.99");
        assertThat(labels(Ticks.percentile(80))).containsExactly("0", "50", "75", "90");
    }

    @Property
    void evenMarksEncloseTheData(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double one,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double other) {
        Extent extent = Extent.of(Scale.CLOSE, one, other);
        assertThat(extent.share(one)).isBetween(-1e-6, 1 + 1e-6);
        assertThat(extent.share(other)).isBetween(-1e-6, 1 + 1e-6);
        assertThat(extent.ticks()).hasSizeBetween(2, 12);
    }

    @Property
    void marksByDecadesEncloseTheData(
            @ForAll @net.jqwik.api.constraints.Scale(9) @DoubleRange(min = 1e-9, max = 1e9) double one,
            @ForAll @net.jqwik.api.constraints.Scale(9) @DoubleRange(min = 1e-9, max = 1e9) double other) {
        Extent extent = Extent.of(Scale.LOG, one, other);
        assertThat(extent.share(one)).isBetween(-1e-6, 1 + 1e-6);
        assertThat(extent.share(other)).isBetween(-1e-6, 1 + 1e-6);
        assertThat(extent.ticks()).hasSizeBetween(2, 12);
    }

    @Property
    void marksOfPercentilesEncloseTheData(
            @ForAll @net.jqwik.api.constraints.Scale(5) @DoubleRange(min = 0, max = 99.99999) double percent) {
        Extent extent = Extent.of(Scale.PERCENTILE, percent);
        assertThat(extent.share(percent)).isBetween(0.0, 1.0);
        assertThat(extent.ticks()).hasSizeBetween(2, 16);
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
