// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultPlanFile;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.load.measure.LatencyFigures;
import dev.mynasim.timing.VirtualPause;
import dev.mynasim.timing.yaml.SettingsFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Latencies count from when an operation was due, whatever the card was doing then. */
class OpenLoopTest {
    private static final double MILLI = 1e6;

    private static FakeJpki.Material material;

    private final VirtualPause time = new VirtualPause();

    @BeforeAll
    static void signaturesAreMadeOnce() throws Exception {
        material = FakeJpki.Material.make();
    }

    /**
     * 100 a second for 10 s, 1 ms each, and the one that is due at 5 s takes 1 s more. By hand: it takes 1,001 ms. The
     * n-th behind it is due 10 n ms later and ends 1 ms after the one before it, so it has taken 1,001 - 9 n ms, as
     * long as that is more than 1 ms: up to n = 111, which takes 2 ms. So 112 operations take longer than 1 ms.
     */
    @Test
    void aStandstillIsInThePercentiles() throws Exception {
        Icc card = stalling(501, Duration.ofSeconds(1));
        PhaseResult phase = run(card, new Pace.AtRate(100, Pace.Spacing.CONSTANT, 1), Duration.ofSeconds(10));
        LatencyFigures latency = phase.figures().latency();
        assertThat(phase.figures().operations()).isEqualTo(1_000);
        assertThat(phase.figures().unserved()).isZero();
        assertThat(latency.p50() / MILLI).isCloseTo(1, within(0.001));
        // The 900th of 1,000 is the 101st from the end, n = 100: 1,001 - 900.
        assertThat(latency.p90() / MILLI).isCloseTo(101, within(0.1));
        // The 990th is the 11th from the end, n = 10.
        assertThat(latency.p99() / MILLI).isCloseTo(911, within(1.0));
        // The 999th is the second from the end, n = 1.
        assertThat(latency.p999() / MILLI).isCloseTo(992, within(1.0));
        assertThat(latency.max() / MILLI).isCloseTo(1_001, within(1.0));
        // What a loop that waits for answers would have told: one slow operation, and 999 of 1 ms.
        assertThat(phase.own().p99() / MILLI).isCloseTo(1, within(0.001));
        assertThat(phase.own().max() / MILLI).isCloseTo(1_001, within(1.0));
        assertThat(phase.late().max())
                .as("virtual time is never late; 64 ns are not told apart")
                .isLessThan(64);
    }

    /**
     * 2,000 a second at a card that does 1,000, for 1 s. The k-th is due at k / 2 ms. The first 1,000 begin at k ms and
     * end at k + 1 ms: they take k / 2 + 1 ms, 1 to 500.5. The others have waited 1,000 - k / 2 ms at the end, 500 to
     * 0.5.
     */
    @Test
    void whatHasNotBegunAtTheEndIsInThePercentilesToo() {
        Icc card = new FakeJpki(material, time, Duration.ofMillis(1));
        PhaseResult phase = run(card, new Pace.AtRate(2_000, Pace.Spacing.CONSTANT, 1), Duration.ofSeconds(1));
        assertThat(phase.figures().operations()).isEqualTo(1_000);
        assertThat(phase.figures().unserved()).isEqualTo(1_000);
        assertThat(phase.figures().latency().count()).isEqualTo(2_000);
        assertThat(phase.perSecond()).isCloseTo(1_000, within(0.001));
        // Two rows of 1,000, each even: half of all are below 250 ms or so, and 1 % above 495.
        assertThat(phase.figures().latency().p50() / MILLI).isCloseTo(250.5, within(1.0));
        assertThat(phase.figures().latency().p99() / MILLI).isCloseTo(495.5, within(1.0));
        assertThat(phase.figures().latency().max() / MILLI).isCloseTo(500.5, within(0.5));
    }

    @Test
    void constantArrivalsLieAtTheSameDistance() {
        Arrivals arrivals = new Arrivals(new Pace.AtRate(400, Pace.Spacing.CONSTANT, 1));
        assertThat(LongStream.generate(arrivals::next).limit(4))
                .containsExactly(0L, 2_500_000L, 5_000_000L, 7_500_000L);
    }

    /** Distances are exponential: mean and standard deviation are the same, and the seed says all. */
    @Test
    void poissonArrivalsComeAsPeopleDo() {
        long[] moments = poisson(7);
        assertThat(poisson(7)).isEqualTo(moments);
        assertThat(poisson(8)).isNotEqualTo(moments);
        double[] gaps = new double[moments.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (moments[i + 1] - moments[i]) / MILLI;
        }
        double mean = java.util.Arrays.stream(gaps).average().orElseThrow();
        double variance = java.util.Arrays.stream(gaps)
                .map(gap -> (gap - mean) * (gap - mean))
                .average()
                .orElseThrow();
        // 1,000 a second; of 20,000 distances the mean has a standard error of 0.7 %.
        assertThat(mean).isCloseTo(1, within(0.03));
        assertThat(Math.sqrt(variance)).isCloseTo(1, within(0.04));
    }

    private static long[] poisson(long seed) {
        Arrivals arrivals = new Arrivals(new Pace.AtRate(1_000, Pace.Spacing.POISSON, seed));
        return LongStream.generate(arrivals::next).limit(20_000).toArray();
    }

    private PhaseResult run(Icc card, Pace pace, Duration duration) {
        Phase phase = new Phase("run", true, 1, pace, duration);
        LoadResult result = new LoadRun(LoadRig.plan("sign", false, phase), LoadRig.PINS, LoadRig.means(time, null))
                .run(LoadRig.cards(List.of(card)));
        assertThat(result.isRight()).isTrue();
        return result.phases().get(0);
    }

    private Icc stalling(int nth, Duration by) throws Exception {
        FaultPlan plan = FaultPlanFile.read(SettingsFile.parse("test", """
                plan: stall
                purpose: One signature takes longer.
                seed: 1
                faults:
                  - name: stall
                    when: {ins: "2A", nth: %d}
                    then: {delay: {by: %ds, point: before-card}}
                """.formatted(nth, by.toSeconds())));
        return new FaultyIcc(new FakeJpki(material, time, Duration.ofMillis(1)), plan, time, fault -> {});
    }
}
