// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.timing.VirtualPause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No run spends a try. */
class TriesTest {
    private final VirtualPause time = new VirtualPause();
    private FakeJpki card;

    @BeforeEach
    void makeTheCard() throws Exception {
        card = new FakeJpki(FakeJpki.Material.make(), time, Duration.ofMillis(1));
    }

    @Test
    void aPinIsNotPresentedUnlessAllItsTriesAreLeft() {
        LoadResult result = run(card.withTries(2), LoadRig.PINS, false);
        assertThat(result.end()).isEqualTo(LoadResult.End.NOT_PREPARED);
        assertThat(card.verifications()).isZero();
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.wrong().kind()).isEqualTo(Judgement.Kind.PIN);
            assertThat(failure.operation()).isEqualTo("preparation");
            assertThat(failure.wrong().what()).contains("2 of 3 tries left, so it is not presented");
        });
        assertThat(result.phases()).isEmpty();
    }

    /** Even when the run is to go on at errors. */
    @Test
    void aWrongPinIsPresentedOnceAndNeverAgain() {
        LoadResult result = run(card, new CardPins(Map.of(Credential.AUTH, "9999")), false);
        assertThat(result.end()).isEqualTo(LoadResult.End.NOT_PREPARED);
        assertThat(card.verifications()).isEqualTo(1);
        assertThat(result.failures().get(0).sentence())
                .contains("the auth PIN is wrong, 2 tries are left")
                .doesNotContain("9999");
    }

    @Test
    void anUnknownPinIsNotGuessed() {
        assertThat(run(card, CardPins.NONE, false).end()).isEqualTo(LoadResult.End.NOT_PREPARED);
        assertThat(card.verifications()).isZero();
    }

    @Test
    void onACardThatMayBeRealThePinIsPresentedOnce() {
        LoadResult result = run(card, LoadRig.PINS, true);
        assertThat(result.isRight()).isTrue();
        assertThat(result.phases().get(0).figures().operations()).isEqualTo(100);
        assertThat(card.verifications()).isEqualTo(1);
    }

    @Test
    void onAnEmulatorEachLoginVerifies() {
        assertThat(run(card, LoadRig.PINS, false).isRight()).isTrue();
        assertThat(card.verifications()).isEqualTo(101);
    }

    private LoadResult run(FakeJpki icc, CardPins pins, boolean mayBeReal) {
        LoadPlan plan = LoadRig.plan("login", true, LoadRig.closed(1, Duration.ofMillis(100)));
        return new LoadRun(plan, pins, LoadRig.means(time, null)).run(List.of(new LoadCard(1, icc, mayBeReal)));
    }
}
