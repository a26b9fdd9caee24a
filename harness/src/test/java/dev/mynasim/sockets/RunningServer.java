// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.reader.CardServer;
import dev.mynasim.reader.CardSupply;
import dev.mynasim.reader.ReaderEvent;
import dev.mynasim.reader.ServerConfig;
import dev.mynasim.reader.ServerCounts;
import dev.mynasim.reader.Transport;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/** A server with its threads. */
final class RunningServer implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(20);

    /** All that was told. */
    final Queue<ReaderEvent> events = new ConcurrentLinkedQueue<>();

    final ExecutorService cardThreads = Executors.newFixedThreadPool(2);
    final CardServer server;
    final InetSocketAddress address;
    private final EventLoopGroup loops = Transport.best().newGroup(1, "server");

    RunningServer(ServerConfig config, Function<ExecutorService, CardSupply> supply) throws IOException {
        server = new CardServer(config, supply.apply(cardThreads), cardThreads, loops, events::add);
        address = server.start();
    }

    VpcdClient connect() throws IOException {
        return VpcdClient.connect(address);
    }

    /** The events so far, when there are so many of a kind; a refusal is told after it was counted. */
    List<ReaderEvent> awaitEvents(Class<? extends ReaderEvent> kind, int times) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (events.stream().filter(kind::isInstance).count() < times) {
            assertThat(System.nanoTime()).as("%s so far", events).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
        return List.copyOf(events);
    }

    /** Waits until the server has counted what the test is about to judge; what is counted is told by no stream. */
    ServerCounts await(Predicate<ServerCounts> wanted) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        ServerCounts counts = server.counts();
        while (!wanted.test(counts)) {
            assertThat(System.nanoTime()).as("still %s", counts).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
            counts = server.counts();
        }
        return counts;
    }

    @Override
    public void close() {
        server.close();
        cardThreads.shutdownNow();
        assertThat(loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS))
                .isTrue();
    }
}
