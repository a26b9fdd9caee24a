// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Property
    void noTimeIsOutsideItsBounds(
            @ForAll @IntRange(max = 60_000) int one, @ForAll @IntRange(max = 60_000) int other, @ForAll long seed) {
        Duration less = Duration.ofMillis(Math.min(one, other));
        Duration more = Duration.ofMillis(Math.max(one, other));
        Random random = new Random(seed);
        assertThat(new Span.Uniform(less, more).draw(random)).isBetween(less, more);
        assertThat(new Span.Normal(less, more, more).draw(random)).isBetween(Duration.ZERO, more);
        assertThat(new Span.Exponential(less, more).draw(random)).isBetween(Duration.ZERO, more);
        assertThat(Span.of(less).draw(random)).isEqualTo(less);
    }

    @Property(tries = 100)
    void theSameSeedGivesTheSameTimes(@ForAll long seed) {
        Span span = new Span.Normal(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(50));
        assertThat(draw(span, seed)).isEqualTo(draw(span, seed));
    }

    @Test
    void theMeansAreThoseAsked() {
        Duration mean = Duration.ofMillis(100);
        Duration most = Duration.ofSeconds(10);
        Stream.of(
                        new Span.Uniform(Duration.ZERO, mean.multipliedBy(2)),
                        new Span.Normal(mean, Duration.ofMillis(10), most),
                        new Span.Exponential(mean, most))
                .forEach(span -> {
                    Random random = new Random(1);
                    double sum = 0;
                    for (int i = 0; i < 20_000; i++) {
                        sum += span.draw(random).toNanos();
                    }
                    assertThat(sum / 20_000).as(span.words()).isBetween(97e6, 103e6);
                });
    }

    @Test
    void nothingIsLongerThanAMinuteAndNothingTheWrongWayRound() {
        assertThatThrownBy(() -> Span.of(Duration.ofMillis(60_001))).hasMessageContaining("60000ms");
        assertThatThrownBy(() -> Span.of(Duration.ofMillis(-1))).hasMessageContaining("not -1ms");
        assertThatThrownBy(() -> new Span.Uniform(Duration.ofMillis(2), Duration.ofMillis(1)))
                .hasMessageContaining("the wrong way round");
        assertThatThrownBy(() -> new Span.Exponential(Duration.ofMillis(2), Duration.ofMillis(1)))
                .hasMessageContaining("above the most");
        assertThat(Span.of(Duration.ofNanos(1_500_000)).words()).isEqualTo("1500us");
    }

    private static java.util.List<Duration> draw(Span span, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> span.draw(random)).limit(20).toList();
    }
}
