// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How connections begin, end and begin again. */
class VpcdBridgeLifeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String ATR = "000104";

    private final StubCard card = new StubCard();

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aVpcdThatStartsLaterGetsItsCard(Transport transport) throws Exception {
        int port = freePort();
        try (BridgeRig rig = new BridgeRig(transport, card, port)) {
            assertThat(rig.expect(ReaderEvent.Unreachable.class).sentence())
                    .contains("127.0.0.1:" + port, "start pcscd", "vsmartcard-vpcd", "reader.conf");
            assertThat(rig.events.poll(4 * BridgeRig.SHORT.toMillis(), TimeUnit.MILLISECONDS))
                    .as("the failures after the first are not told")
                    .isNull();
            try (FakeVpcd vpcd = new FakeVpcd(port);
                    FakeVpcd.Slot slot = vpcd.accept()) {
                rig.expect(ReaderEvent.Connected.class);
                slot.send(ATR);
                assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
                rig.expect(ReaderEvent.CardSeen.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aVpcdThatRestartsGetsItsCardAgainAndTheCardLostItsPower(Transport transport) throws Exception {
        FakeVpcd first = new FakeVpcd();
        try (BridgeRig rig = new BridgeRig(transport, card, first.port())) {
            FakeVpcd.Slot slot = first.accept();
            slot.send("000101" + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            rig.expect(ReaderEvent.Connected.class);
            rig.expect(ReaderEvent.CardSeen.class);
            rig.expect(ReaderEvent.CardPowered.class);
            first.close();
            slot.close();
            assertThat(rig.expect(ReaderEvent.Disconnected.class).sentence()).contains("the reader closed it");
            rig.expect(ReaderEvent.Unreachable.class);
            assertThat(card.seen.poll()).isEqualTo("on");
            assertThat(card.seen.poll(1, TimeUnit.SECONDS)).isEqualTo("off");
            try (FakeVpcd second = new FakeVpcd(first.port());
                    FakeVpcd.Slot again = second.accept()) {
                rig.expect(ReaderEvent.Connected.class);
                again.send(ATR);
                assertThat(again.frameHex()).isEqualTo(StubCard.ATR);
                rig.expect(ReaderEvent.CardSeen.class);
            }
        }
    }

    @Test
    void aSlotThatAsksNothingIsTakenUntilItAsks() throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(
                        Transport.best(), card, BridgeRig.config(vpcd.port()).withSlotTakenAfter(BridgeRig.SHORT))) {
            rig.expect(ReaderEvent.Connected.class);
            assertThat(rig.expect(ReaderEvent.SlotTaken.class).sentence())
                    .contains("has asked nothing for 40 ms", "another card is in it");
            try (FakeVpcd.Slot slot = vpcd.accept()) {
                slot.send(ATR);
                rig.expect(ReaderEvent.CardSeen.class);
                assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            }
        }
    }

    @Test
    void aSlotThatAsksInTimeIsNotTaken() throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(
                        Transport.best(), card, BridgeRig.config(vpcd.port()).withSlotTakenAfter(SECOND));
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            rig.expect(ReaderEvent.Connected.class);
            rig.expect(ReaderEvent.CardSeen.class);
            assertThat(rig.events.poll(SECOND.toMillis() + 200, TimeUnit.MILLISECONDS))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingRemovesTheCardAndTakesItsPower(Transport transport) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(transport, card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send("000101" + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            Duration taken = timed(rig.bridge::close);
            assertThat(card.seen).as("done when close returns").containsExactly("on", "off");
            assertThat(slot.closedByCard()).isTrue();
            assertThat(taken).isLessThan(Duration.ofMillis(500));
            rig.expect(ReaderEvent.Connected.class);
            rig.expect(ReaderEvent.CardSeen.class);
            rig.expect(ReaderEvent.CardPowered.class);
            assertThat(rig.expect(ReaderEvent.Disconnected.class).why()).isEqualTo("the bridge was closed");
            rig.bridge.close();
            assertThat(card.seen).hasSize(2);
            assertThatThrownBy(rig.bridge::start).isInstanceOf(IllegalStateException.class);

            VpcdBridge inserted = new VpcdBridge(BridgeRig.config(vpcd.port()), rig.session, rig.group, event -> {});
            inserted.start();
            try (FakeVpcd.Slot again = vpcd.accept()) {
                again.send("000101" + ATR);
                assertThat(again.frameHex()).isEqualTo(StubCard.ATR);
            }
            inserted.close();
        }
    }

    @Test
    void closingIsBoundedWhenTheCardHangs() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        StubCard mute = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                reached.countDown();
                try {
                    never.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new byte[] {0, 0};
            }
        };
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(
                        Transport.best(), mute, BridgeRig.config(vpcd.port()).withCloseWithin(Duration.ofMillis(200)));
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send("000101" + "0005 00B0000003");
            assertThat(reached.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(timed(rig.bridge::close)).isBetween(Duration.ofMillis(199), SECOND);
            assertThat(slot.closedByCard()).isTrue();
            assertThat(timed(rig.bridge::close)).isLessThan(SECOND);
        }
    }

    @Test
    void closingABridgeThatNeverConnectedIsQuick() throws Exception {
        try (BridgeRig rig = new BridgeRig(Transport.best(), card, freePort())) {
            rig.expect(ReaderEvent.Unreachable.class);
            assertThat(timed(rig.bridge::close)).isLessThan(Duration.ofMillis(500));
            assertThat(rig.events.poll(4 * BridgeRig.SHORT.toMillis(), TimeUnit.MILLISECONDS))
                    .isNull();
        }
    }

    @Test
    void aListenerMayCloseTheBridgeAndMayThrow() throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            rig.expect(ReaderEvent.Connected.class);
            VpcdBridge[] self = new VpcdBridge[1];
            CountDownLatch told = new CountDownLatch(2);
            CardSession another = new CardSession(new StubCard(), Runnable::run, 1);
            self[0] = new VpcdBridge(BridgeRig.config(vpcd.port()), another, rig.group, event -> {
                told.countDown();
                self[0].close();
                throw new IllegalStateException("a mistake in the listener, thrown by a test");
            });
            self[0].start();
            assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
            slot.send(ATR);
            assertThat(slot.frameHex()).as("the loop still runs").isEqualTo(StubCard.ATR);
        }
    }

    private static Duration timed(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A port where nobody listens, as long as the system gives it to nobody else. */
    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }
}
