// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultPlanFile;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.load.measure.Interval;
import dev.mynasim.timing.VirtualPause;
import dev.mynasim.timing.yaml.SettingsFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a run finds, in virtual time, where each moment can be said before. */
class LoadRunTest {
    private static final Duration MILLI = Duration.ofMillis(1);

    private static FakeJpki.Material material;

    private final VirtualPause time = new VirtualPause();

    @BeforeAll
    static void signaturesAreMadeOnce() throws Exception {
        material = FakeJpki.Material.make();
    }

    /** 10 s of 1 ms each, on each of ten cards in turn. */
    @Test
    void aClosedLoopDoesOneAfterTheOther() {
        LoadResult result = run(fakes(10), "sign", false, LoadRig.closed(10, Duration.ofSeconds(10)));
        PhaseResult phase = result.phases().get(0);
        assertThat(result.end()).isEqualTo(LoadResult.End.COMPLETED);
        assertThat(result.isRight()).isTrue();
        assertThat(phase.figures().operations()).isEqualTo(10_000);
        assertThat(phase.seconds()).isCloseTo(10, within(1e-9));
        assertThat(phase.perSecond()).isCloseTo(1_000, within(1e-6));
        assertThat(phase.figures().latency().p50()).isBetween(1_000_000L, 1_001_000L);
        assertThat(phase.figures().latency().max()).isBetween(1_000_000L, 1_001_000L);
        assertThat(result.cards())
                .hasSize(10)
                .allSatisfy(card -> assertThat(card.medians().get(0).count()).isEqualTo(1_000));
        assertThat(result.outliers()).isEmpty();
    }

    /** Each second of the time line has the 1,000 operations that ended in it; the last nanosecond belongs to it. */
    @Test
    void theTimeLineHasEachSecond() {
        LoadResult result = run(fakes(1), "sign", false, LoadRig.closed(1, Duration.ofSeconds(5)));
        List<Interval> line = result.phases().get(0).figures().intervals();
        assertThat(line.stream().mapToLong(Interval::operations).sum()).isEqualTo(5_000);
        assertThat(line).hasSize(6);
        assertThat(line.subList(1, 5))
                .allSatisfy(second -> assertThat(second.operations()).isEqualTo(1_000));
        assertThat(line.get(0).operations())
                .as("the thousandth ends with the second")
                .isEqualTo(999);
    }

    @Test
    void oneWrongSignatureInTenThousandIsFoundAndNamed() throws Exception {
        List<Icc> cards = new ArrayList<>(fakes(10));
        // The card's 778th signature is the run's 7,773rd: cards 1 to 10 have signed 777 times each, then 1, 2 and 3.
        cards.set(2, wrongSignature(cards.get(2), 778));
        LoadResult result = run(cards, "sign", true, LoadRig.closed(10, Duration.ofSeconds(10)));
        assertThat(result.isRight()).isFalse();
        assertThat(result.end()).isEqualTo(LoadResult.End.COMPLETED);
        assertThat(result.failureCount()).isEqualTo(1);
        Failure failure = result.failures().get(0);
        assertThat(failure.card()).isEqualTo(3);
        assertThat(failure.wrong().kind()).isEqualTo(Judgement.Kind.SIGNATURE);
        assertThat(failure.moment()).isEqualTo(Instant.EPOCH.plusMillis(7_773));
        assertThat(failure.nanos()).isEqualTo(7_773_000_000L);
        assertThat(failure.sentence())
                .isEqualTo(
                        "1970-01-01T00:00:07.773Z, 7.773 s after the start, card 3, sign: the signature with the AUTH"
                                + " key does not verify with the card's certificate");
        assertThat(result.phases().get(0).figures().operations()).isEqualTo(9_999);
        assertThat(result.phases().get(0).figures().errors()).isEqualTo(1);
    }

    @Test
    void aWrongAnswerEndsTheRunUnlessItIsToGoOn() throws Exception {
        LoadResult result = run(
                List.of(wrongSignature(fakes(1).get(0), 50)), "sign", false, LoadRig.closed(1, Duration.ofSeconds(10)));
        assertThat(result.end()).isEqualTo(LoadResult.End.WRONG_ANSWER);
        assertThat(result.phases().get(0).figures().operations()).isEqualTo(49);
        assertThat(result.phases().get(0).seconds()).isCloseTo(0.05, within(1e-9));
    }

    /** Found by its own median, not by the run's: 99 cards of 100 are as they should be. */
    @Test
    void oneSlowCardInAHundredIsFoundAndNamed() throws Exception {
        List<Icc> cards = new ArrayList<>(fakes(100));
        cards.set(41, faulty(cards.get(41), """
                - name: slow
                  when: {ins: "2A"}
                  then: {delay: {by: 2ms, point: before-card}}
                """));
        LoadResult result = run(cards, "sign", false, LoadRig.closed(100, Duration.ofSeconds(10)));
        assertThat(result.isRight()).as("slow is not wrong").isTrue();
        assertThat(result.phases().get(0).figures().latency().p50()).isLessThan(1_001_000);
        assertThat(result.outliers()).hasSize(1);
        assertThat(result.outliers().get(0).card().card()).isEqualTo(42);
        assertThat(result.outliers().get(0).card().medianNanos()).isEqualTo(3_000_000);
        assertThat(result.outliers().get(0).usualNanos()).isEqualTo(1_000_000);
    }

    @Test
    void warmUpIsCheckedAndNotMeasured() throws Exception {
        Phase warmUp = new Phase("warm-up", false, 1, new Pace.AsFastAsAnswersCome(), Duration.ofSeconds(1));
        Phase run = LoadRig.closed(1, Duration.ofSeconds(2));
        LoadResult result = run(List.of(wrongSignature(fakes(1).get(0), 500)), "sign", true, warmUp, run);
        assertThat(result.failures()).singleElement().satisfies(failure -> assertThat(failure.nanos())
                .isEqualTo(500_000_000L));
        assertThat(result.phases())
                .singleElement()
                .satisfies(phase -> assertThat(phase.figures().operations()).isEqualTo(2_000));
        assertThat(result.cards().get(0).medians().get(0).count()).isEqualTo(2_000);
    }

    @Test
    void aCardThatIsGoneIsLeftAloneAndTheOthersGoOn() throws Exception {
        List<Icc> cards = new ArrayList<>(fakes(2));
        cards.set(0, faulty(cards.get(0), """
                - name: gone
                  when: {ins: "2A", nth: 10}
                  then: {remove-card: {point: before-card}}
                """));
        LoadResult result = run(cards, "sign", true, LoadRig.closed(2, Duration.ofSeconds(1)));
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.card()).isEqualTo(1);
            assertThat(failure.wrong().kind()).isEqualTo(Judgement.Kind.LINK);
        });
        assertThat(result.phases().get(0).figures().operations()).isEqualTo(1_000);
    }

    @Test
    void whatIsReadIsHeldAgainstTheFirstRead() throws Exception {
        Icc card = faulty(fakes(1).get(0), """
                - name: flipped
                  when: {ins: "B0", nth: 20}
                  then: {corrupt: {part: data, octets: 1, at: 7, xor: "01"}}
                """);
        // Reading takes no time here, so the card waits a little at each command.
        LoadResult result = run(List.of(faulty(card, """
                        - name: takes time
                          when: {ins: "B0"}
                          then: {delay: {by: 1ms, point: before-card}}
                        """)), "read", true, LoadRig.closed(1, Duration.ofMillis(100)));
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.wrong().kind()).isEqualTo(Judgement.Kind.CONTENTS);
            assertThat(failure.wrong().what()).contains("200 octets", "differ from the first read at octet 7");
        });
    }

    private LoadResult run(List<? extends Icc> cards, String scenario, boolean keepGoing, Phase... phases) {
        return new LoadRun(LoadRig.plan(scenario, keepGoing, phases), LoadRig.PINS, LoadRig.means(time, null))
                .run(LoadRig.cards(cards));
    }

    private List<FakeJpki> fakes(int count) {
        List<FakeJpki> cards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cards.add(new FakeJpki(material, time, MILLI));
        }
        return Collections.unmodifiableList(cards);
    }

    private Icc wrongSignature(Icc card, int nth) throws Exception {
        return faulty(card, """
                - name: flipped
                  when: {ins: "2A", nth: %d}
                  then: {corrupt: {part: data, octets: 1, at: 100, xor: "01"}}
                """.formatted(nth));
    }

    private Icc faulty(Icc card, String faults) throws Exception {
        FaultPlan plan = FaultPlanFile.read(
                SettingsFile.parse("test", "plan: test\npurpose: For a test.\nseed: 1\nfaults:\n" + faults.indent(2)));
        return new FaultyIcc(card, plan, time, fault -> {});
    }
}
