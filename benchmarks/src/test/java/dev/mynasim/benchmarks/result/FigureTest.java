// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Means, errors and quotients, reckoned by hand. */
class FigureTest {
    @Test
    void theErrorIsHalfOfAConfidenceInterval() {
        // Mean 12, standard deviation 2; t for 99.9 % and two degrees of freedom is 31.599 (any table of Student's t).
        Figure figure = Figure.of(Unit.SECONDS, 10, 12, 14);
        assertThat(figure.value()).isEqualTo(12);
        assertThat(figure.error()).isCloseTo(31.599 * 2 / Math.sqrt(3), within(0.01));
        assertThat(figure.samples()).isEqualTo(3);
    }

    @Test
    void oneSampleHasNoError() {
        Figure once = Figure.of(Unit.SECONDS, 5);
        assertThat(once.error()).isNaN();
        assertThat(once.over(Figure.of(Unit.SECONDS, 2, 2)).value()).isEqualTo(2.5);
        assertThat(once.over(Figure.of(Unit.SECONDS, 2, 2)).error()).isNaN();
    }

    @Test
    void relativeErrorsOfAQuotientAddUpAsSquares() {
        // 3 % and 4 % make 5 %.
        Ratio ratio = new Figure(100, 3, 5, Unit.PER_SECOND).over(new Figure(50, 2, 5, Unit.PER_SECOND));
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.error()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void unitsOfAKindAreComparedAndOthersNot() {
        Figure milli = new Figure(3, 0, 2, Unit.MILLISECONDS);
        Figure micro = new Figure(1_500, 0, 2, Unit.MICROSECONDS);
        assertThat(milli.over(micro).value()).isCloseTo(2, within(1e-12));
        assertThat(micro.in(Unit.MILLISECONDS).value()).isCloseTo(1.5, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> milli.over(new Figure(1, 0, 2, Unit.KILOBYTES)))
                .withMessageContaining("KB cannot be compared with ms");
        assertThatIllegalArgumentException().isThrownBy(() -> milli.over(new Figure(0, 0, 2, Unit.MILLISECONDS)));
    }

    @Test
    void impossibleNumbersAreNoFigures() {
        for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Figure(value, 0, 1, Unit.SECONDS));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(1, -1, 1, Unit.SECONDS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(1, 1, 0, Unit.SECONDS));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Unit.SECONDS));
    }

    @Property
    void aQuotientTimesItsDivisorIsTheDividend(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double dividend,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double divisor) {
        Ratio ratio = new Figure(dividend, 0, 2, Unit.SECONDS).over(new Figure(divisor, 0, 2, Unit.SECONDS));
        assertThat(ratio.value() * divisor).isCloseTo(dividend, within(dividend * 1e-9));
        assertThat(ratio.error()).isZero();
    }
}
