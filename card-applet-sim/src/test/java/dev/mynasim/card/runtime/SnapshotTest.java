// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Aid;
import dev.mynasim.card.image.CardImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Named states of a card: what comes back, what a connected client keeps, what it costs. */
class SnapshotTest {
    private static final Aid JPKI = Aid.ofHex("D392F000260100000001");
    private static final String SIGN = "802A009701FF00";

    private final List<String> journal = new ArrayList<>();
    private final SimulatedCard simulated = CardBlueprint.of(TestImages.IMAGE)
            .newCard(new Random(1), unit -> unit.forEach(change -> journal.add(change.segment())));
    private final CardClient card = new CardClient(simulated);

    SnapshotTest() {
        simulated.powerUp();
        card.selectJpki().selectFile("0018");
    }

    @Test
    void aLockedCardComesBackWhileItsClientIsConnected() {
        simulated.snapshots().take("fresh");
        for (int i = 0; i < 3; i++) {
            card.verify("0000");
        }
        assertThat(card.verify("1234")).isEqualTo("6984");
        simulated.snapshots().restore("fresh");
        assertThat(card.verify("1234")).as("the selection is still there").isEqualTo("9000");
    }

    @Test
    void noPinIsVerifiedAfterwards() {
        simulated.snapshots().take("before");
        card.verify("1234");
        assertThat(card.send(SIGN)).endsWith("9000");
        simulated.snapshots().restore("before");
        assertThat(card.send(SIGN)).isEqualTo("6982");
        card.selectFile("0018");
        card.verify("1234");
        assertThat(card.send(SIGN)).endsWith("9000");
    }

    @Test
    void everythingThatLastsComesBackAndSnapshotsDoNotChange() throws Exception {
        CardImage fresh = simulated.image();
        simulated.snapshots().take("fresh");
        simulated.issuerPort().change(changes -> {
            changes.writeContents(JPKI, 0x01, TestImages.counting(99));
            changes.initialisePin(JPKI, 0x1B, "NEW456");
        });
        CardImage renewed = simulated.image();
        simulated.snapshots().take("renewed");
        assertThat(renewed).isNotEqualTo(fresh);
        for (int i = 0; i < 2; i++) {
            simulated.snapshots().restore("fresh");
            assertThat(simulated.image()).isEqualTo(fresh);
            card.verify("0000");
            simulated.snapshots().restore("renewed");
            assertThat(simulated.image()).isEqualTo(renewed);
            card.verify("0000");
        }
        assertThat(simulated.snapshots().names()).containsExactly("fresh", "renewed");
        simulated.snapshots().remove("fresh");
        assertThat(simulated.snapshots().names()).containsExactly("renewed");
        assertThatThrownBy(() -> simulated.snapshots().restore("fresh")).hasMessageContaining("no snapshot \"fresh\"");
    }

    @Test
    void theJournalGetsOnlyWhatDiffers() {
        simulated.snapshots().take("fresh");
        card.verify("0000");
        journal.clear();
        simulated.snapshots().restore("fresh");
        assertThat(journal).containsExactly("D392F000260100000001/0018");
        simulated.snapshots().restore("fresh");
        assertThat(journal).hasSize(1);
    }

    @Test
    void thereIsAnEndToThem() {
        for (int i = 0; i < CardSnapshots.MOST; i++) {
            simulated.snapshots().take("s" + i);
        }
        assertThatThrownBy(() -> simulated.snapshots().take("more")).isInstanceOf(IllegalStateException.class);
        simulated.snapshots().take("s1");
    }

    /** Promised: less than a millisecond in memory. The median of many says so even on a busy machine. */
    @Test
    void takingAndRestoringTakeLessThanAMillisecond() {
        SimulatedCard inMemory = CardBlueprint.of(TestImages.IMAGE).newCard(new Random(1));
        long[] nanos = new long[1_001];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            inMemory.snapshots().take("state");
            inMemory.snapshots().restore("state");
            nanos[i] = System.nanoTime() - start;
            inMemory.issuerPort().change(changes -> changes.writeContents(JPKI, 0x01, TestImages.counting(99)));
        }
        Arrays.sort(nanos);
        System.out.println("snapshot: taking and restoring one takes " + nanos[nanos.length / 2] + " ns (median)");
        assertThat(nanos[nanos.length / 2]).isLessThan(1_000_000);
    }
}
