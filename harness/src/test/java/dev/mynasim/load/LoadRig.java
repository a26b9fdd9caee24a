// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.load.measure.IntervalSink;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.load.scenario.Scenario;
import dev.mynasim.timing.VirtualPause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs in virtual time: one worker, in the test's thread. */
public final class LoadRig {
    public static final CardPins PINS = new CardPins(Map.of(Credential.AUTH, FakeJpki.PIN));

    private LoadRig() {}

    /** Numbers cards from 1. */
    public static List<LoadCard> cards(List<? extends Icc> cards) {
        return IntStream.range(0, cards.size())
                .mapToObj(i -> new LoadCard(i + 1, cards.get(i), false))
                .toList();
    }

    public static Phase closed(int cards, Duration duration) {
        return new Phase("run", true, cards, new Pace.AsFastAsAnswersCome(), duration);
    }

    public static LoadPlan plan(String scenario, boolean keepGoing, Phase... phases) {
        return new LoadPlan(Objects.requireNonNull(Scenario.bundled().get(scenario)), List.of(phases), 1, 1, keepGoing);
    }

    public static Means means(VirtualPause time, @Nullable SoakWatch watch) {
        return new Means(time, time, FakeJpki.challenges(), Duration.ofSeconds(1), IntervalSink.NONE, watch);
    }
}
