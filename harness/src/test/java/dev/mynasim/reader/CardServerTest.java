// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.LinkException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reversed vpcd protocol over real sockets: readers come, have a card, and go. */
class CardServerTest {
    private static final String OFF = "000100";
    private static final String ON = "000101";
    private static final String RESET = "000102";
    private static final String ATR = "000104";
    private static final String READ_3 = "0005 00B0000003";
    private static final String THREE_OCTETS = "5A5A5A9000";

    private final StubCard card = new StubCard();

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aReaderThatConnectsHasTheCard(Transport transport) throws Exception {
        try (ServerRig rig = new ServerRig(transport, card);
                FakeVpcd.Slot reader = rig.connect()) {
            reader.send(ATR);
            assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            reader.send(ON + READ_3 + ATR + RESET + ATR);
            assertThat(reader.frameHex()).isEqualTo(THREE_OCTETS);
            assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            reader.sendOctetByOctet(READ_3 + OFF + ATR);
            assertThat(reader.frameHex()).isEqualTo(THREE_OCTETS);
            assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(card.seen).containsExactly("on", "00B0000003", "reset", "00B0000003", "off");
            assertThat(rig.expect(ReaderEvent.Came.class).slot()).isEqualTo("127.0.0.1:" + rig.port());
            assertThat(rig.server.counts().open()).isEqualTo(1);
            assertThat(rig.server.counts().served()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theLongestFrameBothWays(Transport transport) throws Exception {
        StubCard echo = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                return command;
            }
        };
        byte[] command = new byte[0xFFFF];
        for (int i = 0; i < command.length; i++) {
            command[i] = (byte) (i * 11);
        }
        try (ServerRig rig = new ServerRig(transport, echo);
                FakeVpcd.Slot reader = rig.connect()) {
            reader.send(ON);
            reader.send(ByteBuffer.allocate(2 + command.length)
                    .putShort((short) 0xFFFF)
                    .put(command)
                    .array());
            assertThat(reader.frame()).isEqualTo(command);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theSecondReaderIsToldByAnOrderlyEndAndTheFirstNoticesNothing(Transport transport) throws Exception {
        try (ServerRig rig = new ServerRig(transport, card);
                FakeVpcd.Slot first = rig.connect()) {
            first.send(ON + ATR);
            assertThat(first.frameHex()).isEqualTo(StubCard.ATR);
            String holder = rig.expect(ReaderEvent.Came.class).peer();
            try (FakeVpcd.Slot second = rig.connect()) {
                second.send(ATR);
                assertThat(second.endsInOrder()).as("an end, not a reset").isTrue();
                assertThat(rig.expectRefused(Refusal.CARD_TAKEN).sentence())
                        .contains("another reader has the card (" + holder + " has it, for ");
            }
            first.send(READ_3);
            assertThat(first.frameHex()).isEqualTo(THREE_OCTETS);
            assertThat(card.seen).containsExactly("on", "00B0000003");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whoComesRightAfterTheOneBeforeGetsTheCard(Transport transport) throws Exception {
        try (ServerRig rig = new ServerRig(transport, card)) {
            for (int i = 0; i < 100; i++) {
                try (FakeVpcd.Slot reader = rig.connect()) {
                    reader.send(ON + ATR);
                    assertThat(reader.frameHex()).as("reader %d", i).isEqualTo(StubCard.ATR);
                }
            }
            assertThat(rig.server.counts().served()).isEqualTo(100);
            assertThat(rig.server.counts().refused()).isEmpty();
        }
        assertThat(card.seen).hasSize(200).startsWith("on", "off", "on", "off");
    }

    @Test
    void whoOnlyConnectsKeepsTheCardFromNobody() throws Exception {
        try (ServerRig rig = new ServerRig(Transport.best(), card);
                FakeVpcd.Slot silent = rig.connect();
                FakeVpcd.Slot reader = rig.connect()) {
            reader.send(ATR);
            assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(silent).isNotNull();
        }
    }

    @Test
    void fromAPoolEachReaderHasACardOfItsOwn() throws Exception {
        BlockingQueue<StubCard> made = new LinkedBlockingQueue<>();
        try (ServerRig rig = pool(made);
                FakeVpcd.Slot first = rig.connect();
                FakeVpcd.Slot second = rig.connect()) {
            first.send(ON + ATR);
            assertThat(first.frameHex()).isEqualTo(StubCard.ATR);
            second.send(ON + READ_3);
            assertThat(second.frameHex()).isEqualTo(THREE_OCTETS);
            StubCard firstCard = made.take();
            StubCard secondCard = made.take();
            assertThat(firstCard.seen).containsExactly("on");
            assertThat(secondCard.seen).containsExactly("on", "00B0000003");
            firstCard.seen.clear();
            first.leave();
            assertThat(firstCard.seen.poll(FakeVpcd.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .as("its power goes with its reader")
                    .isEqualTo("off");
        }
    }

    @Test
    void aCardThatCannotBeMadeIsToldAndTheNextMayBe() throws Exception {
        BlockingQueue<StubCard> cards = new LinkedBlockingQueue<>();
        try (ServerRig rig = new ServerRig(
                Transport.best(),
                ServerConfig.loopback(0),
                threads -> new FreshCards(
                        reader -> {
                            StubCard next = cards.poll();
                            if (next == null) {
                                throw new LinkException("the box is empty");
                            }
                            return new FreshCards.Fresh(threads.session(next), () -> {});
                        },
                        threads.cardThreads))) {
            try (FakeVpcd.Slot reader = rig.connect()) {
                reader.send(ATR);
                assertThat(reader.endsInOrder()).isTrue();
                assertThat(rig.expectRefused(Refusal.NO_CARD).detail()).isEqualTo("the box is empty");
            }
            cards.add(card);
            try (FakeVpcd.Slot reader = rig.connect()) {
                reader.send(ATR);
                assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingEndsTheConnectionsAndTakesThePower(Transport transport) throws Exception {
        try (ServerRig rig = new ServerRig(transport, card);
                FakeVpcd.Slot reader = rig.connect();
                FakeVpcd.Slot silent = rig.connect()) {
            reader.send(ON + ATR);
            assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
            rig.server.close();
            assertThat(card.seen).as("done when close returns").containsExactly("on", "off");
            assertThat(reader.closedByCard()).isTrue();
            assertThat(silent.closedByCard()).isTrue();
            assertThat(rig.expect(ReaderEvent.Left.class).why()).isEqualTo("the server was closed");
            assertThatThrownBy(rig::connect).isInstanceOf(IOException.class);
            rig.server.close();
            assertThatThrownBy(rig.server::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerRig rig = new ServerRig(Transport.best(), card)) {
            CardServer second = new CardServer(
                    ServerConfig.loopback(rig.port()),
                    new OneCard(rig.session(card)),
                    Runnable::run,
                    rig.group,
                    event -> {});
            assertThatThrownBy(second::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("127.0.0.1:" + rig.port(), "choose another port");
        }
    }

    @Test
    void aBridgeAndAServerWithOneCardTellEachOther() throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig bridge = new BridgeRig(Transport.best(), card, vpcd.port());
                ServerRig rig = new ServerRig(
                        Transport.best(), ServerConfig.loopback(0), threads -> new OneCard(bridge.session))) {
            try (FakeVpcd.Slot slot = vpcd.accept()) {
                slot.send(ATR);
                assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
                try (FakeVpcd.Slot reader = rig.connect()) {
                    reader.send(ATR);
                    assertThat(reader.endsInOrder()).isTrue();
                    assertThat(rig.expectRefused(Refusal.CARD_TAKEN).detail())
                            .startsWith("127.0.0.1:" + vpcd.port() + " has it, for ");
                }
            }
            vpcd.stop();
            bridge.expect(ReaderEvent.Connected.class);
            bridge.expect(ReaderEvent.CardSeen.class);
            bridge.expect(ReaderEvent.Disconnected.class);
            try (FakeVpcd.Slot reader = rig.connect()) {
                reader.send(ATR);
                assertThat(reader.frameHex()).isEqualTo(StubCard.ATR);
                String peer = rig.expect(ReaderEvent.Came.class).peer();
                assertThat(elsewhere(bridge).sentence()).contains(peer + " has it", "I go on trying");
                try (FakeVpcd again = new FakeVpcd(vpcd.port())) {
                    reader.leave();
                    try (FakeVpcd.Slot slot = again.accept()) {
                        slot.send(ATR);
                        assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
                    }
                }
            }
        }
    }

    /** Before that the bridge may find nobody at the port. */
    private static ReaderEvent elsewhere(BridgeRig bridge) throws InterruptedException {
        ReaderEvent next = bridge.expect(ReaderEvent.class);
        return next instanceof ReaderEvent.Unreachable ? bridge.expect(ReaderEvent.CardElsewhere.class) : next;
    }

    @Test
    void aBrokenLinkBreaksTheAnswerOff() throws Exception {
        StubCard torn = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) throws LinkException {
                throw new LinkException("the card was torn out");
            }
        };
        try (ServerRig rig = new ServerRig(Transport.best(), torn);
                FakeVpcd.Slot reader = rig.connect()) {
            reader.send(ON + READ_3);
            assertThat(reader.brokenOffByCard()).isTrue();
            assertThat(rig.expect(ReaderEvent.CardGone.class).why()).isEqualTo("the card was torn out");
            assertThat(rig.expect(ReaderEvent.Left.class).why()).isEqualTo("the card is gone");
        }
    }

    @Test
    void aCardThatWasTakenOutIsNotGivenBeforeItIsBack() throws Exception {
        Duration out = Duration.ofMillis(200);
        StubCard removed = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) throws LinkException {
                throw new CardRemovedException("the card was removed", out);
            }
        };
        try (ServerRig rig = new ServerRig(Transport.best(), removed)) {
            try (FakeVpcd.Slot reader = rig.connect()) {
                reader.send(ON + READ_3);
                assertThat(reader.brokenOffByCard()).isTrue();
                rig.expect(ReaderEvent.Left.class);
            }
            long gone = System.nanoTime();
            boolean back = false;
            int tries = 0;
            while (!back && System.nanoTime() - gone < Duration.ofSeconds(20).toNanos()) {
                tries++;
                try (FakeVpcd.Slot reader = rig.connect()) {
                    reader.send(ATR);
                    back = !reader.endsInOrder();
                }
            }
            assertThat(back).isTrue();
            // It was out for a moment already when that was told.
            assertThat(Duration.ofNanos(System.nanoTime() - gone)).isGreaterThan(out.minusMillis(100));
            assertThat(rig.server.counts().refused(Refusal.NO_CARD))
                    .isEqualTo(tries - 1L)
                    .isPositive();
        }
    }

    @Test
    void whoCanBeReachedFromElsewhereNeedsAGate() {
        InetSocketAddress everywhere = new InetSocketAddress("0.0.0.0", 0);
        assertThatThrownBy(() -> new ServerConfig(everywhere, new VpcdWire(), ServerGate.NONE, ServerLimits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs TLS and a client certificate or a token");
        ServerGate tokenInClear = ServerGate.token(ServerToken.of("0123456789abcdef"));
        assertThatThrownBy(() -> new ServerConfig(everywhere, new VpcdWire(), tokenInClear, ServerLimits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServerConfig(
                        InetSocketAddress.createUnresolved("nowhere.invalid", 1),
                        new VpcdWire(),
                        ServerGate.NONE,
                        ServerLimits.DEFAULT))
                .hasMessageContaining("nowhere.invalid is not known");
    }

    private static ServerRig pool(BlockingQueue<StubCard> made) throws IOException {
        return new ServerRig(
                Transport.best(),
                ServerConfig.loopback(0),
                rig -> new FreshCards(
                        reader -> {
                            StubCard fresh = new StubCard();
                            made.add(fresh);
                            return new FreshCards.Fresh(rig.session(fresh), () -> {});
                        },
                        rig.cardThreads));
    }
}
