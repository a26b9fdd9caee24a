// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.web;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An HTTP/1.1 server on a loopback address. */
public final class WebServer implements AutoCloseable {
    private static final int CHUNK = 8_192;
    private static final long CLOSE_MILLIS = 2_000;

    private final EventLoopGroup loops;
    private final ExecutorService workers;
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final WebLimits limits;
    private final WebHandler handler;
    private final InetSocketAddress address;

    private WebServer(InetSocketAddress wanted, WebLimits limits, WebHandler handler) throws IOException {
        this.limits = limits;
        this.handler = handler;
        loops = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("web", true), NioIoHandler.newFactory());
        workers = Executors.newFixedThreadPool(limits.threads(), new DefaultThreadFactory("web-work", true));
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Connections())
                .bind(wanted)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            endThreads();
            throw new IOException("%s cannot be listened on: %s"
                    .formatted(wanted, bound.cause().getMessage()));
        }
        open.add(bound.channel());
        address = (InetSocketAddress) bound.channel().localAddress();
    }

    /**
     * Starts a server.
     *
     * @param address a loopback address; port 0 takes a free one
     * @throws IOException when the port is taken
     * @throws IllegalArgumentException when the address is not of the loopback
     */
    public static WebServer start(InetSocketAddress address, WebLimits limits, WebHandler handler) throws IOException {
        if (address.isUnresolved() || !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    address.getHostString() + " is not a loopback address; write 127.0.0.1 or [::1]");
        }
        return new WebServer(address, limits, handler);
    }

    /** Where it listens, with the port that it has. */
    public InetSocketAddress address() {
        return address;
    }

    /** Where it listens, as the start of an address for a browser: {@code http://127.0.0.1:8080}. */
    public String url() {
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /** Closes all connections and returns when that is done, within a few seconds. */
    @Override
    public void close() {
        open.close().awaitUninterruptibly(CLOSE_MILLIS);
        endThreads();
    }

    private void endThreads() {
        loops.shutdownGracefully(0, CLOSE_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly(CLOSE_MILLIS);
        workers.shutdownNow();
    }

    private final class Connections extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel fresh) {
            // The group holds the listening channel too.
            if (open.size() > limits.connections()) {
                var unused = fresh.close();
                return;
            }
            open.add(fresh);
            fresh.pipeline()
                    .addLast(new HttpServerCodec(new HttpDecoderConfig()
                            .setMaxInitialLineLength(WebLimits.LINE)
                            .setMaxHeaderSize(WebLimits.HEADERS)
                            .setMaxChunkSize(CHUNK)))
                    .addLast(new HttpObjectAggregator(limits.body(), true))
                    .addLast(new WebExchange(handler, limits, workers));
        }
    }
}
