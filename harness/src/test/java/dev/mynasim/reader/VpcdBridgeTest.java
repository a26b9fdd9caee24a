// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over a connection that stands. */
class VpcdBridgeTest {
    private static final String OFF = "000100";
    private static final String ON = "000101";
    private static final String RESET = "000102";
    private static final String ATR = "000104";
    private static final String READ_3 = "0005 00B0000003";
    private static final String THREE_OCTETS = "5A5A5A9000";

    private final StubCard card = new StubCard();

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aSessionAsPcscdHasIt(Transport transport) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(transport, card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            rig.expect(ReaderEvent.Connected.class);
            slot.send(ATR);
            assertThat(slot.frameHex()).as("ATR without power").isEqualTo(StubCard.ATR);
            rig.expect(ReaderEvent.CardSeen.class);
            slot.send(ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            slot.send(ON);
            assertThat(rig.events).as("power alone is not enough").isEmpty();
            slot.send(ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            rig.expect(ReaderEvent.CardPowered.class);
            slot.send(READ_3);
            assertThat(slot.frameHex()).isEqualTo(THREE_OCTETS);
            slot.send("0004 00A4040C");
            assertThat(slot.frameHex()).isEqualTo("6D00");
            slot.send(RESET + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            slot.send(OFF + ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(card.seen).containsExactly("on", "00B0000003", "00A4040C", "reset", "off");
            assertThat(rig.events).as("each is told once").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void gluedFramesAreAnsweredInOrder(Transport transport) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(transport, card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ATR + ON + ATR + READ_3 + ATR + RESET + READ_3 + ATR + OFF);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(slot.frameHex()).isEqualTo(THREE_OCTETS);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(slot.frameHex()).isEqualTo(THREE_OCTETS);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(rig.bridge).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void splitFramesAreJoined(Transport transport) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(transport, card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.sendOctetByOctet(ON + READ_3 + ATR);
            assertThat(slot.frameHex()).isEqualTo(THREE_OCTETS);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            assertThat(rig.bridge).isNotNull();
        }
    }

    @Test
    void anAtrBehindACommandWaitsForItsAnswer() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        StubCard slow = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                await(answer);
                return new byte[] {0x12, 0x34};
            }
        };
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), slow, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ON + READ_3 + ATR);
            rig.expect(ReaderEvent.Connected.class);
            // Told when the ATR request is decoded, so it stands in the queue behind the command now.
            rig.expect(ReaderEvent.CardSeen.class);
            answer.countDown();
            assertThat(slot.frameHex()).isEqualTo("1234");
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
        }
    }

    @Test
    void anotherAtrIsToldFromTheNextPollOn() throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ATR);
            assertThat(slot.frameHex()).isEqualTo(StubCard.ATR);
            card.atr("3BDA13FF8131FB468012392F31C173C601C03B");
            slot.send(ATR);
            assertThat(slot.frameHex()).isEqualTo("3BDA13FF8131FB468012392F31C173C601C03B");
            assertThat(rig.bridge).isNotNull();
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
            command[i] = (byte) (i * 7);
        }
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(transport, echo, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            slot.send(ON);
            slot.send(ByteBuffer.allocate(2 + command.length)
                    .putShort((short) 0xFFFF)
                    .put(command)
                    .array());
            assertThat(slot.frame()).isEqualTo(command);
            assertThat(rig.bridge).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000103", "000105", "000110", "0001FF", "0000"})
    void aBadFrameClosesWithoutAnAnswer(String bad) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            rig.expect(ReaderEvent.Connected.class);
            slot.send(bad + ATR);
            assertThat(slot.closedByCard()).isTrue();
            assertThat(rig.expect(ReaderEvent.ProtocolError.class).sentence()).contains("reader.conf");
            assertThat(rig.expect(ReaderEvent.Disconnected.class).why()).contains("not vpcd's");
            try (FakeVpcd.Slot again = vpcd.accept()) {
                again.send(ATR);
                assertThat(again.frameHex()).isEqualTo(StubCard.ATR);
            }
        }
    }

    @Test
    void aStrangerOnThePortGetsNoAnswer() throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), card, vpcd.port())) {
            try (FakeVpcd.Slot slot = vpcd.accept()) {
                slot.send("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            rig.expect(ReaderEvent.Connected.class);
            assertThat(rig.expect(ReaderEvent.Disconnected.class).why()).endsWith("in the middle of a frame");
            assertThat(card.seen.poll(FakeVpcd.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .isEqualTo("off");
            assertThat(card.seen).isEmpty();
        }
    }

    @Test
    void aPeerThatAsksMoreThanTheCardCanDoIsSlowedDownAndNothingIsLost() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        StubCard slow = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                await(gate);
                return new byte[] {command[3], command[4]};
            }
        };
        int commands = 20_000;
        ByteBuffer flood = ByteBuffer.allocate(commands * 7);
        for (int i = 0; i < commands; i++) {
            flood.putShort((short) 5).put(new byte[] {0, 1, 2}).putShort((short) i);
        }
        try (FakeVpcd vpcd = new FakeVpcd()) {
            VpcdConfig config = BridgeRig.config(vpcd.port()).withPending(2);
            try (BridgeRig rig = new BridgeRig(Transport.best(), slow, config);
                    FakeVpcd.Slot slot = vpcd.accept()) {
                slot.send(ON);
                slot.send(flood.array());
                gate.countDown();
                for (int i = 0; i < commands; i++) {
                    assertThat(slot.frame()).isEqualTo(new byte[] {(byte) (i >> 8), (byte) i});
                }
                rig.expect(ReaderEvent.Connected.class);
                assertThat(rig.events).as("nothing was refused").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x10000})
    void anAnswerThatIsNoneOrCannotBeCarriedIsARemoval(int length) throws Exception {
        StubCard broken = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                return new byte[length];
            }
        };
        removedAfter(broken, ON + READ_3, "answered " + length + " octets");
    }

    @Test
    void aBrokenLinkIsARemoval() throws Exception {
        StubCard torn = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) throws LinkException {
                throw new LinkException("the card was torn out");
            }
        };
        removedAfter(torn, ON + READ_3, "the card was torn out");
    }

    @Test
    void aCardThatFailsIsARemoval() throws Exception {
        StubCard failing = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                throw new IllegalStateException("a mistake in the card");
            }
        };
        removedAfter(failing, ON + READ_3, "a mistake in the card");
    }

    @Test
    void aCommandToACardWithoutPowerIsARemoval() throws Exception {
        removedAfter(card, READ_3, "no power");
    }

    private static void removedAfter(StubCard card, String frames, String why) throws Exception {
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), card, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            rig.expect(ReaderEvent.Connected.class);
            slot.send(frames);
            assertThat(slot.closedByCard()).isTrue();
            assertThat(rig.expect(ReaderEvent.CardGone.class).why()).contains(why);
            rig.expect(ReaderEvent.Disconnected.class);
            try (FakeVpcd.Slot again = vpcd.accept()) {
                again.send(ATR);
                assertThat(again.frameHex()).isEqualTo(StubCard.ATR);
            }
        }
    }

    @Test
    void aCardWhoseAtrFailsIsARemoval() throws Exception {
        StubCard failing = new StubCard() {
            @Override
            public Atr atr() {
                throw new IllegalStateException("no ATR today");
            }
        };
        try (FakeVpcd vpcd = new FakeVpcd();
                BridgeRig rig = new BridgeRig(Transport.best(), failing, vpcd.port());
                FakeVpcd.Slot slot = vpcd.accept()) {
            rig.expect(ReaderEvent.Connected.class);
            slot.send(ATR);
            assertThat(slot.closedByCard()).isTrue();
            rig.expect(ReaderEvent.CardSeen.class);
            assertThat(rig.expect(ReaderEvent.CardGone.class).why()).contains("no ATR today");
        }
    }

    @Test
    void onlyEventLoopsForSocketsAreTaken() {
        CardSession session = new CardSession(card, Runnable::run, 1);
        EventLoop other = new EmbeddedChannel().eventLoop();
        assertThatThrownBy(() -> new VpcdBridge(BridgeRig.config(1), session, other, event -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an event loop group for epoll or NIO is needed");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(FakeVpcd.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(
                        "the test did not let the card answer within " + Duration.ofMillis(FakeVpcd.PATIENCE_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
