// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.fault.Action;
import dev.mynasim.fault.FaultMarks;
import dev.mynasim.fault.FaultPlan;
import dev.mynasim.fault.FaultyIcc;
import dev.mynasim.fault.Match;
import dev.mynasim.fault.Often;
import dev.mynasim.fault.Point;
import dev.mynasim.timing.RealPause;
import dev.mynasim.timing.Span;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracingIcc;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A card with faults in the bridge: what vpcd sees on the wire, and what the trace tells. */
class RemovedCardTest {
    private static final String ON = "000101";
    private static final String ATR = "000104";
    private static final String READ_3 = "0005 00B0000003";
    private static final String OTHER_ATR = "3BDA13FF8131FB468012392F31C173C601C03B";
    private static final Match READS = Match.anyCommand().ins(0xB0);

    private final StubCard card = new StubCard();
    private final FaultMarks marks = new FaultMarks();
    private final Queue<TraceEvent> trace = new ConcurrentLinkedQueue<>();

    @Test
    void aRemovedCardComesBackWhenThePlanSaysSoAndNotBefore() throws Exception {
        Duration out = Duration.ofMillis(300);
        try (RealPause pause = new RealPause();
                FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = rig(pause, vpcd, Often.nth(1), new Action.RemoveCard(Point.BEFORE_CARD, out));
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ON + READ_3);
            assertThat(slot.brokenOffByCard()).isTrue();
            long gone = System.nanoTime();
            rig.expect(ReaderEvent.Connected.class);
            assertThat(rig.expect(ReaderEvent.CardGone.class).why()).isEqualTo("the card was removed");
            rig.expect(ReaderEvent.Disconnected.class);
            try (FakeVpcd.Slot again = vpcd.accept()) {
                // The back-off of the rig begins at 10 ms; part of the time passes before the reset is seen.
                assertThat(Duration.ofNanos(System.nanoTime() - gone)).isGreaterThan(out.minusMillis(150));
                again.send(ATR + ON + READ_3);
                assertThat(again.frameHex()).isEqualTo(StubCard.ATR);
                assertThat(again.frameHex()).isEqualTo("5A5A5A9000");
            }
            assertThat(card.seen).startsWith("on", "off", "on", "00B0000003");
        }
        assertThat(trace).anySatisfy(event -> {
            assertThat(event.meaning()).startsWith("READ BINARY");
            assertThat(event.outcome()).isEqualTo("no answer: the card was removed");
            assertThat(event.faults())
                    .containsExactly("injected \"fault 1\": the card is removed before the card sees the command, back"
                            + " after 300ms");
        });
        assertThat(trace.stream().filter(event -> !event.faults().isEmpty()))
                .as("nothing else is marked")
                .hasSize(1);
    }

    @Test
    void aCardThatNobodyPutsBackStaysAway() throws Exception {
        try (RealPause pause = new RealPause();
                FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = rig(pause, vpcd, Often.nth(1), new Action.RemoveCard(Point.AFTER_CARD, null));
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ON + READ_3);
            assertThat(slot.brokenOffByCard()).isTrue();
            rig.expect(ReaderEvent.Connected.class);
            rig.expect(ReaderEvent.CardGone.class);
            rig.expect(ReaderEvent.Disconnected.class);
            // Ten times the longest back-off of the rig.
            assertThat(rig.events.poll(400, TimeUnit.MILLISECONDS)).isNull();
            assertThat(card.seen).containsExactly("on", "00B0000003", "off");
        }
    }

    @Test
    void aDroppedConnectionIsMadeAgainAtOnce() throws Exception {
        try (RealPause pause = new RealPause();
                FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = rig(pause, vpcd, Often.nth(1), new Action.DropConnection(Point.BEFORE_CARD));
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ON + READ_3);
            assertThat(slot.brokenOffByCard()).isTrue();
            try (FakeVpcd.Slot again = vpcd.accept()) {
                again.send(ON + READ_3);
                assertThat(again.frameHex()).isEqualTo("5A5A5A9000");
            }
            assertThat(rig.bridge).isNotNull();
        }
    }

    @Test
    void anAtrThatIsNoneIsHandedOnAndTheCardIsStillThere() throws Exception {
        FaultPlan plan = FaultPlan.named("test")
                .fault(Match.anyReset(), Often.nth(1), new Action.NextAtr(new Action.AtrOctets("E000"), 1))
                .fault(Match.anyReset(), Often.nth(2), new Action.NextAtr(new Action.AtrOctets(OTHER_ATR), 1))
                .build();
        try (RealPause pause = new RealPause();
                FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = rig(pause, vpcd, plan);
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ATR + ON + ATR + READ_3 + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(slot.frameHex()).as("in its turn, behind the power-up").isEqualTo("E000");
            assertThat(slot.frameHex()).isEqualTo("5A5A5A9000");
            assertThat(slot.frameHex()).isEqualTo("E000");
            slot.send(ON + ATR);
            assertThat(slot.frameHex()).isEqualTo(OTHER_ATR);
            slot.send(ON + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(rig.bridge).isNotNull();
        }
        assertThat(trace)
                .extracting(TraceEvent::outcome)
                .contains("no answer to reset: the card answered the reset with E000, which is no answer to reset");
    }

    @Test
    void whoeverClosesTheBridgeDoesNotWaitForASilentCard() throws Exception {
        RealPause pause = new RealPause();
        FakeVpcd.Slot slot;
        long begin;
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = rig(
                        pause, vpcd, Often.ALWAYS, new Action.StaySilent(Span.of(Span.LONGEST), Point.BEFORE_CARD))) {
            slot = vpcd.accept();
            slot.send(ON + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            slot.send(READ_3);
            rig.expect(ReaderEvent.Connected.class);
            begin = System.nanoTime();
            pause.close();
            assertThat(slot.brokenOffByCard()).isTrue();
        }
        slot.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private BridgeRig rig(RealPause pause, FakeVpcd vpcd, Often often, Action action) {
        return rig(
                pause, vpcd, FaultPlan.named("test").fault(READS, often, action).build());
    }

    private BridgeRig rig(RealPause pause, FakeVpcd vpcd, FaultPlan plan) {
        FaultyIcc faulty = new FaultyIcc(card, plan, pause, marks);
        return new BridgeRig(
                Transport.best(), new TracingIcc(faulty, () -> Instant.EPOCH, marks, trace::add), vpcd.port());
    }
}
