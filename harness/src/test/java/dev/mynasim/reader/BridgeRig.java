// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.apdu.icc.Icc;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bridge with its threads and the events it told. */
final class BridgeRig implements AutoCloseable {
    static final Duration SHORT = Duration.ofMillis(40);

    final BlockingQueue<ReaderEvent> events = new LinkedBlockingQueue<>();
    final CardSession session;
    final VpcdBridge bridge;
    final EventLoopGroup group;
    private final ExecutorService cardThread = Executors.newSingleThreadExecutor();

    /** Connects to the port at once, tries again after 10 to 40 ms. */
    BridgeRig(Transport transport, Icc card, int port) {
        this(transport, card, config(port));
    }

    BridgeRig(Transport transport, Icc card, VpcdConfig config) {
        group = transport.newGroup(1, "test-loop");
        session = new CardSession(card, cardThread, config.pending());
        bridge = new VpcdBridge(config, session, group, events::add);
        bridge.start();
    }

    static VpcdConfig config(int port) {
        return VpcdConfig.of("127.0.0.1", port)
                .withBackOff(new BackOff(Duration.ofMillis(10), SHORT))
                .withSlotTakenAfter(Duration.ofSeconds(20));
    }

    /** The thread of the one event loop. */
    Thread loopThread() throws Exception {
        return group.submit(Thread::currentThread).get(FakeVpcd.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The next event, which must be of this kind. */
    <E extends ReaderEvent> E expect(Class<E> kind) throws InterruptedException {
        return kind.cast(assertThat(nextEvent()).isInstanceOf(kind).actual());
    }

    private ReaderEvent nextEvent() throws InterruptedException {
        ReaderEvent event = events.poll(FakeVpcd.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (event == null) {
            throw new AssertionError("nothing was told for " + FakeVpcd.PATIENCE_MILLIS + " ms");
        }
        return event;
    }

    @Override
    public void close() {
        bridge.close();
        cardThread.shutdownNow();
        assertThat(group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS))
                .isTrue();
    }
}
