// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.reader.CardSession;
import dev.mynasim.reader.CardSupply;
import dev.mynasim.reader.FreshCards;
import dev.mynasim.reader.OneCard;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.Refusal;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.ServerCounts;
import dev.mynasim.reader.ServerLimits;
import dev.mynasim.reader.StubCard;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Bad manners: the server stays up, serves the others, and its memory stays bounded. */
class FloodTest {
    private static final int CROWD = 5_000;
    private static final byte[] ASK_ATR = {0, 1, 4};
    private static final byte[] READ_3 = {0, (byte) 0xB0, 0, 0, 3};
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final ServerLimits WIDE = ServerLimits.DEFAULT.withConnections(CROWD + 1_000, CROWD + 1_000);

    /** What may be left of a crowd, in octets: of its heap, and of its direct memory. */
    private static final long COMES_BACK = 30L << 20;

    @Test
    void fiveThousandAtOnceForOneCard() throws Exception {
        try (RunningServer running = oneCard(WIDE);
                VpcdClient first = running.connect()) {
            first.powerUp();
            Memory before = Memory.now();
            try (Crowd crowd = new Crowd(running, CROWD)) {
                crowd.forEach(client -> client.send(ASK_ATR));
                crowd.forEach(client -> assertThat(client.isAtItsEnd()).isTrue());
                ServerCounts counts = running.await(now -> now.open() == 1);
                Memory more = Memory.now().minus(before);
                System.out.println(CROWD + " connections for one card that is taken: all told, " + more + " more");
                assertThat(counts.refused(Refusal.CARD_TAKEN)).isEqualTo(CROWD);
                assertThat(more.heap()).isLessThan(50L << 20);
            }
            assertThat(first.transmit(READ_3)).as("the first noticed nothing").hasSize(5);
            assertThat(running.events.stream().filter(ReaderEvent.Refused.class::isInstance))
                    .as("told a few times, not five thousand")
                    .hasSizeLessThan(20);
        }
    }

    @Test
    void fiveThousandAtOnceFromThePool() throws Exception {
        try (RunningServer running = pool(WIDE)) {
            Memory before = Memory.now();
            long start = System.nanoTime();
            try (Crowd crowd = new Crowd(running, CROWD)) {
                crowd.forEach(client -> client.send(ASK_ATR));
                crowd.forEach(client -> assertThat(client.frame()).hasSize(9));
                assertThat(running.server.counts().open()).isEqualTo(CROWD);
                crowd.forEach(client -> {
                    client.powerUp();
                    assertThat(client.transmit(READ_3)).hasSize(5);
                });
                long millis = (System.nanoTime() - start) / 1_000_000;
                Memory more = Memory.now().minus(before);
                System.out.printf(
                        "%d connections at once, each with a card (a stub): %d ms, %s more, with the clients' side%n",
                        CROWD, millis, more);
                assertThat(more.heap()).isLessThan(200L << 20);
                assertThat(more.direct()).isLessThan(100L << 20);
            }
            running.await(now -> now.open() == 0);
            Memory left = Memory.returned(before, COMES_BACK);
            System.out.println("when all have left: " + left + " more");
            assertThat(left.heap()).isLessThan(COMES_BACK);
            assertThat(left.direct()).isLessThan(COMES_BACK);
        }
    }

    @Test
    void aThousandRealCardsAtOnceAndTheirMemoryComesBack() throws Exception {
        int cards = 1_000;
        CardBlueprint blueprint = CardBlueprint.of(Personalization.withTestRoots()
                .personalize(Library.persona("adult"), Library.profile("plastic-contact")));
        SecureRandom random = new SecureRandom();
        try (RunningServer running = new RunningServer(
                ServerConfig.loopback(0).withLimits(WIDE),
                threads -> new FreshCards(
                        reader ->
                                new FreshCards.Fresh(new CardSession(blueprint.newCard(random), threads, 32), () -> {}),
                        threads))) {
            Memory before = Memory.now();
            try (Crowd crowd = new Crowd(running, cards)) {
                crowd.forEach(client -> client.send(ASK_ATR));
                crowd.forEach(client -> assertThat(client.frame()).hasSize(9));
                Memory more = Memory.now().minus(before);
                System.out.printf(
                        "%d connections with a real card each: %s more, %d kB heap a card%n",
                        cards, more, more.heap() / cards / 1024);
                assertThat(more.heap()).isLessThan(200L << 20);
            }
            running.await(now -> now.open() == 0);
            Memory left = Memory.returned(before, COMES_BACK);
            System.out.println("when all have left: " + left + " more");
            assertThat(left.heap()).isLessThan(COMES_BACK);
        }
    }

    @Test
    void theUsualLimitsHoldInAllAndForEachAddress() throws Exception {
        try (RunningServer running = pool(ServerLimits.DEFAULT)) {
            try (Crowd crowd = new Crowd(running, CROWD)) {
                running.await(now -> now.refused(Refusal.TOO_MANY_FROM_ADDRESS) == CROWD - 256);
                assertThat(running.server.counts().open()).isEqualTo(256);
                assertThat(crowd.clients).hasSize(CROWD);
                try (Socket other = new Socket()) {
                    other.bind(new InetSocketAddress("127.0.0.2", 0));
                    other.connect(running.address);
                    VpcdClient client = new VpcdClient(other);
                    assertThat(client.atr().toString()).as("another address").isEqualTo(StubCard.ATR);
                }
            }
        }
        try (RunningServer running = pool(ServerLimits.DEFAULT.withConnections(100, 200));
                Crowd crowd = new Crowd(running, 150)) {
            running.await(now -> now.refused(Refusal.TOO_MANY) == 50);
            assertThat(crowd.clients).hasSize(150);
        }
    }

    @Test
    void slowlorises() throws Exception {
        int count = 200;
        try (RunningServer running = pool(WIDE.withTimes(Duration.ofSeconds(10), SHORT, SHORT));
                VpcdClient reader = running.connect();
                Crowd crowd = new Crowd(running, count)) {
            reader.powerUp();
            crowd.forEach(client -> client.send((byte) 0xFF));
            int served = 0;
            List<VpcdClient> slow = new ArrayList<>(crowd.clients);
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!slow.isEmpty()) {
                assertThat(System.nanoTime()).as("%d are left", slow.size()).isLessThan(deadline);
                slow.removeIf(client -> !takesAnotherOctet(client));
                assertThat(reader.transmit(READ_3)).hasSize(5);
                served++;
            }
            ServerCounts counts = running.await(now -> now.open() == 1);
            System.out.printf("%d slowlorises were cut off while another reader was served %d times%n", count, served);
            assertThat(counts.refused(Refusal.FRAME_TIME)).isEqualTo(count);
        }
    }

    private static boolean takesAnotherOctet(VpcdClient client) {
        try {
            client.send((byte) 0xFF);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whoConnectsAndSaysNothing() throws Exception {
        int count = 500;
        try (RunningServer running = oneCard(WIDE.withTimes(SHORT, SHORT, SHORT));
                Crowd crowd = new Crowd(running, count)) {
            crowd.forEach(client -> assertThat(client.isAtItsEnd()).isTrue());
            assertThat(running.await(now -> now.open() == 0).refused(Refusal.SILENT))
                    .isEqualTo(count);
            try (VpcdClient reader = running.connect()) {
                assertThat(reader.powerUp().toString()).isEqualTo(StubCard.ATR);
            }
        }
    }

    @Test
    void halfClosedInTheMiddleOfAFrame() throws Exception {
        int count = 500;
        try (RunningServer running = pool(WIDE)) {
            List<VpcdClient> halves = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                VpcdClient client = running.connect();
                client.send((byte) 0, (byte) 1, (byte) 4, (byte) 0, (byte) 9, (byte) 0);
                client.sayNoMore();
                halves.add(client);
            }
            for (VpcdClient client : halves) {
                // Whether it had a card already or not: who says that he will say no more has left.
                assertThat(client.endsAfter(2 + 9)).isTrue();
                client.close();
            }
            running.await(now -> now.open() == 0);
        }
    }

    @Test
    void garbage() throws Exception {
        int count = 1_000;
        Random random = new Random(20_261_122);
        try (RunningServer running = pool(WIDE)) {
            Memory before = Memory.now();
            long octets = 0;
            for (int i = 0; i < count; i++) {
                byte[] garbage = new byte[1 + random.nextInt(3_000)];
                random.nextBytes(garbage);
                octets += garbage.length;
                try (VpcdClient client = running.connect()) {
                    client.send(garbage);
                } catch (IOException e) {
                    // It was closed before all was sent: as it should.
                }
            }
            running.await(now -> now.open() == 0);
            Memory left = Memory.returned(before, COMES_BACK);
            System.out.printf("%d octets of garbage in %d connections: %s more%n", octets, count, left);
            assertThat(left.heap()).isLessThan(COMES_BACK);
            try (VpcdClient reader = running.connect()) {
                reader.powerUp();
                assertThat(reader.transmit(READ_3)).hasSize(5);
            }
        }
    }

    private static RunningServer oneCard(ServerLimits limits) throws IOException {
        return running(limits, threads -> new OneCard(new CardSession(new StubCard(), threads, 32)));
    }

    private static RunningServer pool(ServerLimits limits) throws IOException {
        return running(
                limits,
                threads -> new FreshCards(
                        reader -> new FreshCards.Fresh(new CardSession(new StubCard(), threads, 32), () -> {}),
                        threads));
    }

    private static RunningServer running(ServerLimits limits, Function<ExecutorService, CardSupply> supply)
            throws IOException {
        return new RunningServer(ServerConfig.loopback(0).withLimits(limits), supply);
    }

    /** Many connections of one address. */
    private static final class Crowd implements AutoCloseable {
        final List<VpcdClient> clients = new ArrayList<>();

        interface Deed {
            void with(VpcdClient client) throws IOException;
        }

        Crowd(RunningServer running, int count) throws IOException {
            UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
            assertThat(free)
                    .as("this test needs files for both ends of each connection: ulimit -n is too low")
                    .isGreaterThan(2L * count + 100);
            for (int i = 0; i < count; i++) {
                clients.add(running.connect());
            }
        }

        void forEach(Deed deed) throws IOException {
            for (VpcdClient client : clients) {
                deed.with(client);
            }
        }

        @Override
        public void close() throws IOException {
            for (VpcdClient client : clients) {
                client.close();
            }
        }
    }
}
