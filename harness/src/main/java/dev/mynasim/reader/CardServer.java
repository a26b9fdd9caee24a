// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Listens for readers and lets each speak with a card: the other direction of {@link VpcdBridge}. vpcd connects here
 * when reader.conf's DEVICENAME is {@code host:port}, and so may any program that speaks the wire (docs/sockets.md).
 */
public final class CardServer implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final ServerConfig config;
    private final CardSupply supply;
    private final Executor worker;
    private final EventLoopGroup group;
    private final Transport transport;
    private final ReaderListener listener;
    private final Admissions admissions;
    private final AtomicInteger farewells = new AtomicInteger();
    private final Set<ServerConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Channel door;
    private volatile @Nullable ServerNews news;

    /**
     * A server that does not listen yet.
     *
     * @param config where, what is spoken, and who may come in
     * @param supply the cards; stays the caller's
     * @param worker does the computing of TLS handshakes; not used without TLS
     * @param group event loops made for epoll or NIO ({@link Transport#newGroup}); stay the caller's
     * @param listener is told each change of state, on one of the loops
     * @throws IllegalArgumentException when the group is made for another transport
     */
    public CardServer(
            ServerConfig config, CardSupply supply, Executor worker, EventLoopGroup group, ReaderListener listener) {
        this.config = config;
        this.supply = supply;
        this.worker = worker;
        this.group = group;
        this.transport = Transport.of(group);
        this.listener = new GuardedListener(listener);
        this.admissions = new Admissions(config.limits());
    }

    /**
     * Begins to listen.
     *
     * @return where, with the real port
     * @throws IOException when the address cannot be had, with the reason
     * @throws IllegalStateException when the server was started or closed before
     */
    public InetSocketAddress start() throws IOException {
        if (closed.get() || !started.compareAndSet(false, true)) {
            throw new IllegalStateException("a server is started once; make another one");
        }
        ChannelFuture bound = bootstrap().bind(config.address()).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            String why = bound.cause() == null
                    ? "no reason is known"
                    : String.valueOf(bound.cause().getMessage());
            throw new IOException(
                    "cannot listen at " + Addresses.words(config.address()) + ": " + why
                            + "; choose another port, or 0 for a free one",
                    bound.cause());
        }
        Channel open = bound.channel();
        InetSocketAddress address = (InetSocketAddress) open.localAddress();
        ServerNews opened = new ServerNews(Addresses.words(address), open.eventLoop(), listener);
        news = opened;
        door = open;
        opened.listening(config.wire().name());
        // Nobody is let in before the door has its name.
        open.config().setAutoRead(true);
        if (closed.get()) {
            Sockets.close(open);
        }
        return address;
    }

    /** What has happened so far. */
    public ServerCounts counts() {
        ServerNews now = news;
        return now == null ? new ServerCounts(0, 0, Map.of()) : now.counts(admissions.all());
    }

    private ServerBootstrap bootstrap() {
        return new ServerBootstrap()
                .group(group)
                .channelFactory(transport::newServerChannel)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        config.gate().tls().isPresent()
                                ? new FixedRecvByteBufAllocator(VpcdConnection.READ_SIZE)
                                : new OneReadBuffer(VpcdConnection.READ_SIZE))
                .childHandler(new Doorman());
    }

    /**
     * Ends every connection, takes the cards' power away and returns when that is done, but after 500 ms at the latest.
     * Called on an event loop, as from a listener, it does not wait. Closing again changes nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        List<CompletableFuture<?>> ends = new ArrayList<>();
        Channel open = door;
        if (open != null) {
            CompletableFuture<@Nullable Void> shut = new CompletableFuture<>();
            open.close().addListener(done -> shut.complete(null));
            ends.add(shut);
        }
        connections.forEach(connection -> ends.add(connection.endSoon("the server was closed")));
        boolean onLoop = false;
        for (EventExecutor loop : group) {
            onLoop |= loop.inEventLoop();
        }
        if (!onLoop) {
            await(CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new)));
        }
    }

    private static void await(CompletableFuture<?> end) {
        try {
            end.get(ServerConfig.CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // A card does not come to an end. The connections are closed or about to be; the caller must not hang.
        }
    }

    /** Counts a connection in, or sends it away. */
    private final class Doorman extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            InetSocketAddress peer = channel.remoteAddress();
            ServerNews opened = news;
            if (peer == null || opened == null || closed.get()) {
                // It has gone again, or we have.
                Sockets.close(channel);
                return;
            }
            InetAddress from = peer.getAddress();
            Refusal refusal = admissions.enter(from);
            if (refusal != null) {
                opened.refused(Addresses.words(peer), refusal, words(refusal));
                Farewell.say(channel, farewells);
                return;
            }
            ServerConnection connection = new ServerConnection(channel, config, supply, opened, farewells);
            connections.add(connection);
            channel.closeFuture().addListener(gone -> {
                admissions.leave(from);
                connections.remove(connection);
            });
            channel.pipeline().addLast(new QuickAck(transport.quickAck(channel)));
            config.gate().tls().ifPresent(tls -> channel.pipeline().addLast(tls(tls, channel)));
            channel.pipeline().addLast(connection);
        }

        private SslHandler tls(SslContext context, Channel channel) {
            SslHandler handler = context.newHandler(channel.alloc(), worker);
            // The connection has an alarm of its own for all that comes before the first octet.
            handler.setHandshakeTimeoutMillis(0);
            return handler;
        }

        private String words(Refusal refusal) {
            ServerLimits limits = config.limits();
            return "at most " + (refusal == Refusal.TOO_MANY ? limits.connections() : limits.perAddress());
        }
    }
}
