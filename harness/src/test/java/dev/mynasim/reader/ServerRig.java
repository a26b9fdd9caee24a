// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A server on loopback with its threads and the events it told. */
final class ServerRig implements AutoCloseable {
    final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
    final ExecutorService cardThreads = Executors.newFixedThreadPool(2);
    final EventLoopGroup group;
    final CardServer server;
    final InetSocketAddress address;

    /** A server with one card and the usual limits. */
    ServerRig(Transport transport, StubCard card) throws IOException {
        this(transport, ServerConfig.loopback(0), rig -> new OneCard(rig.session(card)));
    }

    /** A server with one card and limits of the test's own. */
    ServerRig(StubCard card, ServerLimits limits) throws IOException {
        this(Transport.best(), ServerConfig.loopback(0).withLimits(limits), rig -> new OneCard(rig.session(card)));
    }

    ServerRig(Transport transport, ServerConfig config, Function<ServerRig, CardSupply> supply) throws IOException {
        group = transport.newGroup(2, "test-loop");
        server = new CardServer(config, supply.apply(this), cardThreads, group, events::add);
        address = server.start();
        expect(ReaderEvent.Listening.class);
    }

    CardSession session(StubCard card) {
        return new CardSession(card, cardThreads, 32);
    }

    /** Octets that the event loops have allocated. */
    long allocated(ThreadMXBean threads) throws Exception {
        long all = 0;
        for (EventExecutor loop : group) {
            all += threads.getThreadAllocatedBytes(
                    loop.submit(Thread::currentThread).get().getId());
        }
        return all;
    }

    int port() {
        return address.getPort();
    }

    /** A new connection that speaks as vpcd does. */
    FakeVpcd.Slot connect() throws IOException {
        return new FakeVpcd.Slot(new Socket(InetAddress.getLoopbackAddress(), port()));
    }

    /** A new connection from another address of loopback. */
    FakeVpcd.Slot connectFrom(String local) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(local, 0));
        socket.connect(address);
        return new FakeVpcd.Slot(socket);
    }

    /** Waits for an event of this kind and forgets those before it. */
    <E extends ReaderEvent> E expect(Class<E> kind) {
        long deadline =
                System.nanoTime() + Duration.ofMillis(FakeVpcd.PATIENCE_MILLIS).toNanos();
        while (true) {
            ReaderEvent event;
            try {
                event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
            assertThat(event).as("no %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    /** Waits until somebody was refused for this reason. */
    ReaderEvent.Refused expectRefused(Refusal why) {
        ReaderEvent.Refused refused = expect(ReaderEvent.Refused.class);
        assertThat(refused.refusal()).as(refused.sentence()).isEqualTo(why);
        return refused;
    }

    @Override
    public void close() {
        server.close();
        cardThreads.shutdownNow();
        assertThat(group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS))
                .isTrue();
    }
}
