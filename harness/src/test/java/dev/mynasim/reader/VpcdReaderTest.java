// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mynasim.apdu.icc.LinkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's side of the wire, against a card that listens and against ends that misbehave. */
@Timeout(30)
class VpcdReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LITTLE = Duration.ofMillis(200);
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void powerResetAndCommandsReachTheCardInOrder() throws Exception {
        StubCard card = new StubCard();
        try (ListeningCard listening = new ListeningCard(card);
                VpcdReader reader = dial(listening.port(), PATIENCE)) {
            assertThat(reader.atr()).hasToString(StubCard.ATR);
            assertThat(reader.powerUp()).isEqualTo(reader.atr());
            assertThat(reader.transmit(HEX.parseHex("00B0000003"))).isEqualTo(HEX.parseHex("5a5a5a9000"));
            reader.reset();
            reader.powerDown();
            assertThatExceptionOfType(CardRemovedException.class)
                    .as("a card without power has no answer")
                    .isThrownBy(() -> reader.transmit(HEX.parseHex("00B0000001")));
            reader.powerUp();
            assertThat(reader.transmit(HEX.parseHex("00B0000001"))).hasSize(3);
        }
        assertThat(card.seen).containsExactly("on", "00B0000003", "reset", "off", "00B0000001", "on", "00B0000001");
    }

    @Test
    void aCardThatWasChangedHasItsNewAtr() throws Exception {
        StubCard card = new StubCard();
        try (ListeningCard listening = new ListeningCard(card);
                VpcdReader reader = dial(listening.port(), PATIENCE)) {
            card.atr("3B888001000005E0B381A1007F");
            assertThat(reader.reset()).hasToString("3B888001000005E0B381A1007F");
            assertThat(reader.atr()).hasToString("3B888001000005E0B381A1007F");
        }
    }

    @Test
    void theLongestCommandAndTheLongestAnswerPass() throws Exception {
        StubCard card = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) {
                return new byte[65_535];
            }
        };
        try (ListeningCard listening = new ListeningCard(card);
                VpcdReader reader = dial(listening.port(), PATIENCE)) {
            reader.powerUp();
            assertThat(reader.transmit(new byte[65_535])).hasSize(65_535);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536})
    void whatTheWireCannotCarryIsNotSent(int octets) throws Exception {
        StubCard card = new StubCard();
        try (ListeningCard listening = new ListeningCard(card);
                VpcdReader reader = dial(listening.port(), PATIENCE)) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> reader.transmit(new byte[octets]))
                    .withMessage("the vpcd wire carries no command of " + octets + " octets");
            reader.powerUp();
            assertThat(card.seen).containsExactly("on");
        }
    }

    @Test
    void whereNobodyListensItIsSaidWhereThatWas() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> dial(free, PATIENCE))
                .withMessageMatching("no card listens at (localhost|127\\.0\\.0\\.1):" + free + " .*");
    }

    @Test
    void aListenerThatSaysNothingCostsTheConnectionInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> dial(silent.getLocalPort(), LITTLE))
                    .withMessageContaining("did not answer within 200 ms");
        }
    }

    /** An octet now and then is no answer: the wait is for the whole of it. */
    @Test
    void aListenerThatDripsGetsNoMoreTime() throws Exception {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CountDownLatch over = new CountDownLatch(1);
            FutureTask<Integer> drops = new FutureTask<>(() -> drip(dripping, over));
            new Thread(drops, "drip").start();
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> dial(dripping.getLocalPort(), LITTLE))
                    .withMessageContaining("did not answer within 200 ms");
            over.countDown();
            assertThat(drops.get()).as("octets that came in the meantime").isGreaterThan(2);
        }
    }

    @Test
    void garbageForAnAtrIsRefusedWithAReason() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(server, "000401020304");
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> dial(server.getLocalPort(), PATIENCE))
                    .withMessageContaining("what came for an ATR is none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000", "0009", "00093BE000"})
    void anEndOfTheConnectionAnywhereInAnAnswerIsARemoval(String octets) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(server, octets);
            assertThatExceptionOfType(CardRemovedException.class)
                    .isThrownBy(() -> dial(server.getLocalPort(), PATIENCE))
                    .withMessageContaining("removed");
        }
    }

    @Test
    void afterTheEndEveryCallSaysWhyAtOnce() throws Exception {
        StubCard card = new StubCard();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(server, "0009" + StubCard.ATR);
            try (VpcdReader reader = dial(server.getLocalPort(), PATIENCE)) {
                assertThatExceptionOfType(CardRemovedException.class).isThrownBy(reader::powerUp);
                assertThatExceptionOfType(LinkException.class)
                        .isThrownBy(reader::reset)
                        .withMessageContaining("has ended: the card was removed");
            }
        }
        assertThat(card.seen).isEmpty();
    }

    @Test
    void closingEndsAWaitInAnotherThread() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        StubCard mute = new StubCard() {
            @Override
            protected byte[] answer(byte[] command) throws LinkException {
                asked.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new LinkException("too late");
            }
        };
        try (ListeningCard listening = new ListeningCard(mute);
                VpcdReader reader = dial(listening.port(), PATIENCE)) {
            reader.powerUp();
            FutureTask<byte[]> waiting = new FutureTask<>(() -> reader.transmit(new byte[5]));
            new Thread(waiting, "waiting").start();
            asked.await();
            AutoCloseable link = reader;
            link.close();
            assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                    .isThrownBy(waiting::get)
                    .withCauseInstanceOf(LinkException.class);
            over.countDown();
        }
    }

    private static VpcdReader dial(int port, Duration patience) throws LinkException {
        return VpcdReader.dial(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE, patience);
    }

    private static void answering(ServerSocket server, String octets) {
        Thread thread = new Thread(
                () -> {
                    try (Socket socket = server.accept()) {
                        socket.getInputStream().readNBytes(3);
                        socket.getOutputStream().write(HEX.parseHex(octets));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                "answering");
        thread.setDaemon(true);
        thread.start();
    }

    /** Announces 100 octets and sends one every 20 ms, until it is over. */
    private static int drip(ServerSocket server, CountDownLatch over) throws Exception {
        try (Socket socket = server.accept()) {
            int sent = 0;
            socket.getOutputStream().write(new byte[] {0, 100});
            while (!over.await(20, java.util.concurrent.TimeUnit.MILLISECONDS) && sent < 98) {
                try {
                    socket.getOutputStream().write(0x3B);
                } catch (IOException e) {
                    return sent;
                }
                sent++;
            }
            return sent;
        }
    }
}
