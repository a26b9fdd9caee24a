// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.wire.VpcdFrame;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Puts a card into a slot of vpcd, the virtual reader of pcscd, and keeps it there: connects, answers, and connects
 * again for ever when pcscd is not there yet, restarts, or the card failed (virtual-reader.md).
 *
 * <p>Insertion is {@link #start()}, removal is {@link #close()}; both take effect for PC/SC clients at pcscd's next
 * poll, up to 400 ms later.
 */
public final class VpcdBridge implements AutoCloseable {
    private final VpcdConfig config;
    private final CardSession session;
    private final EventLoop loop;
    private final Transport transport;
    private final ReaderListener listener;
    private final Bootstrap bootstrap;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CompletableFuture<CardOutcome> ended = new CompletableFuture<>();

    // Only on the event loop:
    private CompletionStage<CardOutcome> cardLeft = CompletableFuture.completedFuture(new CardOutcome.Done());
    private @Nullable Channel channel;
    private @Nullable VpcdConnection connection;
    private @Nullable Future<?> retry;
    private boolean unreachableTold;
    private boolean elsewhereTold;
    private int failures;

    /**
     * A bridge that does nothing yet.
     *
     * @param config where and how patiently
     * @param session the card; stays the caller's
     * @param group event loops made for epoll or NIO ({@link Transport#newGroup}); stay the caller's
     * @param listener is told each change of state
     * @throws IllegalArgumentException when the group is made for another transport
     */
    public VpcdBridge(VpcdConfig config, CardSession session, EventLoopGroup group, ReaderListener listener) {
        this.config = config;
        this.session = session;
        this.transport = Transport.of(group);
        this.loop = group.next();
        this.listener = new GuardedListener(listener);
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channelFactory(transport::newChannel)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new OneReadBuffer(VpcdConnection.READ_SIZE))
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(config.connectWithin().toMillis()))
                .handler(new NothingYet());
    }

    /**
     * Inserts the card: connects now and for ever.
     *
     * @throws IllegalStateException when the bridge was started or closed before
     */
    public void start() {
        if (closed.get() || !started.compareAndSet(false, true)) {
            throw new IllegalStateException("a bridge is started once; make another one");
        }
        loop.execute(this::connect);
    }

    /**
     * Removes the card: closes the connection, takes the card's power away and returns when that is done, but after
     * {@link VpcdConfig#closeWithin()} at the latest. Called on the event loop, as from a listener, it does not wait.
     * Closing again changes nothing.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                loop.execute(this::shutDown);
            } catch (RejectedExecutionException e) {
                ended.complete(new CardOutcome.Done());
            }
        }
        if (!loop.inEventLoop()) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            ended.get(config.closeWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The card does not come to an end. The connection is closed or about to be; the caller must not hang.
        }
    }

    private void shutDown() {
        if (retry != null) {
            retry.cancel(false);
        }
        VpcdConnection open = connection;
        if (open != null) {
            open.end("the bridge was closed");
            cardLeft = open.leaveCard();
        } else if (channel != null) {
            Sockets.close(channel);
        }
        cardLeft.thenAccept(ended::complete);
    }

    private void connect() {
        if (closed.get()) {
            return;
        }
        // A connection that asks for nothing would block the slot for other cards: none is made without a card.
        Optional<Taking.Held> held = session.held();
        if (held.isPresent()) {
            elsewhere(held.get());
            return;
        }
        ChannelFuture attempt = bootstrap.connect(config.host(), config.port());
        channel = attempt.channel();
        attempt.addListener(done -> attempted(attempt));
    }

    private void attempted(ChannelFuture attempt) {
        Channel connected = attempt.channel();
        if (closed.get()) {
            Sockets.close(connected);
        } else if (!attempt.isSuccess()) {
            unreachable(ConnectFailure.reason(attempt.cause(), config));
        } else if (ConnectFailure.isSelf(connected)) {
            Sockets.close(connected);
            unreachable(ConnectFailure.nobodyListens());
        } else {
            connected(connected);
        }
    }

    private void unreachable(String why) {
        channel = null;
        if (!unreachableTold) {
            unreachableTold = true;
            listener.on(new ReaderEvent.Unreachable(config.slot(), why));
        }
        tryAgain();
    }

    /** The card is in one reader at a time. */
    private void elsewhere(Taking.Held by) {
        channel = null;
        if (!elsewhereTold) {
            elsewhereTold = true;
            listener.on(new ReaderEvent.CardElsewhere(config.slot(), by));
        }
        tryAgain();
    }

    private void connected(Channel connected) {
        unreachableTold = false;
        Taking taking = session.take(config.slot());
        if (taking instanceof Taking.Held held) {
            Sockets.close(connected);
            elsewhere(held);
        } else if (taking instanceof Taking.Taken taken) {
            elsewhereTold = false;
            listener.on(new ReaderEvent.Connected(config.slot()));
            begin(connected, taken.port());
        }
    }

    private void begin(Channel connected, CardPort port) {
        connected
                .pipeline()
                .addLast(
                        new QuickAck(transport.quickAck(connected)),
                        new SlotTakenWatch(config.slotTakenAfter(), this::slotTaken));
        VpcdConnection started = VpcdConnection.start(
                connected,
                port,
                new WireLimits(config.pending(), VpcdFrame.MAX_BODY_LENGTH),
                new BridgeNews(config.slot(), listener));
        connection = started;
        connected.closeFuture().addListener(end -> disconnected(started));
    }

    private void slotTaken() {
        listener.on(new ReaderEvent.SlotTaken(config.slot(), config.slotTakenAfter()));
    }

    private void disconnected(VpcdConnection ended) {
        channel = null;
        connection = null;
        cardLeft = ended.leaveCard();
        if (ended.wasUseful()) {
            failures = 0;
        }
        listener.on(new ReaderEvent.Disconnected(config.slot(), ended.ending()));
        CardRemovedException removal = ended.removal();
        if (removal == null) {
            tryAgain();
        } else {
            // Nobody but who took the card out puts it back.
            removal.backAfter().ifPresent(this::connectAfter);
        }
    }

    private void tryAgain() {
        failures = Math.min(failures + 1, Integer.MAX_VALUE - 1);
        connectAfter(config.backOff().after(failures));
    }

    private void connectAfter(Duration wait) {
        if (!closed.get() && !loop.isShuttingDown()) {
            retry = loop.schedule(this::connect, wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** A channel gets its handler when it is connected; Netty wants one before. */
    private static final class NothingYet extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel fresh) {}
    }
}
