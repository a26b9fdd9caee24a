// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    /** The example of the nearest rank that text books have: 15, 20, 35, 40, 50. */
    @Test
    void theNearestRankIsAMeasuredValue() {
        Percentiles five = new Percentiles(40, 15, 50, 35, 20);
        assertThat(five.at(5)).isEqualTo(15);
        assertThat(five.at(30)).isEqualTo(20);
        assertThat(five.at(40)).isEqualTo(20);
        assertThat(five.at(50)).isEqualTo(35);
        assertThat(five.at(100)).isEqualTo(50);
        assertThat(five.at(0)).isEqualTo(15);
    }

    @Test
    void manyValuesGiveFewPoints() {
        Percentiles many =
                new Percentiles(IntStream.range(0, 100_000).asDoubleStream().toArray());
        Series series = many.series("many");
        assertThat(series.points()).hasSizeBetween(100, 500);
        assertThat(series.points().get(0)).isEqualTo(new Point(0, 0));
        assertThat(series.points().get(series.points().size() - 1)).isEqualTo(new Point(99.999, 99_999));
    }

    @Test
    void nothingHasNoPercentiles() {
        assertThatThrownBy(Percentiles::new).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percentiles(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percentiles(1).at(101)).hasMessageContaining("101");
    }

    @Property
    void soManyValuesDoNotExceedIt(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 10) Double> values,
            @ForAll @DoubleRange(min = 0.1, max = 100) double percent) {
        double at =
                new Percentiles(values.stream().mapToDouble(Double::doubleValue).toArray()).at(percent);
        long notMore = values.stream().filter(value -> value <= at).count();
        long less = values.stream().filter(value -> value < at).count();
        assertThat(notMore * 100.0).isGreaterThanOrEqualTo(percent * values.size() - 1e-6);
        assertThat(less * 100.0).isLessThan(percent * values.size());
    }
}
