// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Figures against what is computed by hand. */
class MeasuresTest {
    /** 1 2 3 4 100: the median is 3, the deviations 2 1 0 1 97 have the median 1. */
    @Test
    void theMiddleIsUntouchedByWhatStandsOut() {
        Robust robust = Robust.of(100, 2, 3, 1, 4);
        assertThat(robust.median()).isEqualTo(3);
        assertThat(robust.deviation()).isCloseTo(1.4826, within(1e-9));
        // 1.4826 * sqrt(pi / 2 / 5)
        assertThat(robust.error()).isCloseTo(0.8310, within(1e-4));
        assertThat(Robust.medianOf(4, 1)).isEqualTo(2.5);
        assertThat(Robust.medianOf()).isZero();
    }

    @Test
    void aSlopeIsTheMedianOfAllSlopes() {
        // 0 2 4 100 8: the slopes of the pairs without the odd point are 2.
        Slope slope = Slope.through(new double[] {0, 1, 2, 3, 4}, new double[] {0, 2, 4, 100, 8});
        assertThat(slope.each()).isEqualTo(2);
        // 9 pairs rise and 1 falls: (8 - 1) / sqrt(5 * 4 * 15 / 18)
        assertThat(slope.score()).isCloseTo(7 / Math.sqrt(50.0 / 3), within(1e-9));
        assertThat(Slope.through(new double[] {0, 1}, new double[] {0, 1})).isEqualTo(new Slope(0, 0));
        assertThat(Slope.through(new double[] {5, 5, 5}, new double[] {1, 2, 3}).each())
                .isZero();
    }

    @Test
    void slowAndFastCardsStandOut() {
        List<CardMedian> cards = new ArrayList<>();
        for (int card = 1; card <= 20; card++) {
            cards.add(new CardMedian(card, "sign", 100, 1_000 + card % 3));
        }
        assertThat(Outlier.among(cards)).isEmpty();
        cards.add(new CardMedian(21, "sign", 100, 2_000));
        cards.add(new CardMedian(22, "sign", 100, 700));
        cards.add(new CardMedian(23, "sign", 100, 1_200));
        cards.add(new CardMedian(24, "sign", 4, 9_000));
        cards.add(new CardMedian(1, "read", 100, 10));
        assertThat(Outlier.among(cards))
                .as("23 is no quarter slower, 24 did too little, reads are others")
                .extracting(outlier -> outlier.card().card())
                .containsExactly(21, 22);
        assertThat(Outlier.among(cards).get(0).deviations()).isPositive();
        assertThat(Outlier.among(cards).get(1).deviations()).isNegative();
    }

    @Test
    void whoIsOneOfFourHasNobodyToBeComparedWith() {
        List<CardMedian> cards = new ArrayList<>();
        for (int card = 1; card <= 4; card++) {
            cards.add(new CardMedian(card, "sign", 100, card == 4 ? 9_000 : 1_000));
        }
        assertThat(Outlier.among(cards)).isEmpty();
    }

    @Property
    void upToItsSizeASampleHasTheRealMedian(
            @ForAll @Size(min = 1, max = Reservoir.SIZE) List<@LongRange(min = 0, max = 1_000_000) Long> times) {
        Reservoir sample = new Reservoir(1);
        times.forEach(sample::add);
        assertThat(sample.count()).isEqualTo(times.size());
        assertThat(sample.median())
                .isEqualTo(Robust.medianOf(
                        times.stream().mapToDouble(Long::doubleValue).toArray()));
    }

    /** 0 to 99,999 in order: a fair sample's median lies in the middle, one of the first or last 63 would not. */
    @Property(tries = 50)
    void beyondItASampleIsFair(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        Reservoir sample = new Reservoir(seed);
        for (int i = 0; i < 100_000; i++) {
            sample.add(i);
        }
        // The median of 63 has a standard deviation of 6,200 here.
        assertThat(sample.median()).isCloseTo(50_000, within(35_000.0));
    }

    /** Whatever comes in whatever order from several workers: nothing is lost and nothing counts twice. */
    @Property(tries = 100)
    void aBookHasAllThatWasWritten(
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 20_000) Long> ends,
            @ForAll @IntRange(min = 0, max = 5) int wrong) {
        List<Long> logged = new ArrayList<>();
        Book book = new Book(List.of("a", "b"), 0, 1_000, (operation, from, to, latencies) -> {
            assertThat(latencies.getTotalCount()).isPositive();
            logged.add(latencies.getTotalCount());
        });
        int number = 0;
        for (long end : ends) {
            book.right(number % 7, number % 2, end, 1_000);
            number++;
        }
        for (int i = 0; i < wrong; i++) {
            book.wrong(i, 5_000);
        }
        BookFigures figures = book.close(20_001);
        assertThat(figures.operations()).isEqualTo(ends.size());
        assertThat(figures.errors()).isEqualTo(wrong);
        assertThat(figures.each().stream().mapToLong(LatencyFigures::count).sum())
                .isEqualTo(ends.size());
        assertThat(figures.intervals().stream().mapToLong(Interval::operations).sum())
                .isEqualTo(ends.size());
        assertThat(logged.stream().mapToLong(Long::longValue).sum()).isEqualTo(ends.size());
        assertThat(figures.intervals()).hasSize(21);
        for (int i = 0; i < 20; i++) {
            assertThat(figures.intervals().get(i).fromNanos()).isEqualTo(i * 1_000L);
        }
    }
}
