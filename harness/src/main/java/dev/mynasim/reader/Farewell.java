// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends a connection away in order: the other end reads the end of the stream, not a broken connection. A socket that
 * is closed while octets wait in it is reset, so they are read and forgotten until the other end closes too; for a
 * second, for some octets and for some connections at a time. Whoever is above that is closed at once.
 */
final class Farewell extends ChannelInboundHandlerAdapter {
    private static final int MOST_AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_OCTETS = 1 << 16;

    private int octets;

    private Farewell() {}

    /**
     * Sends a connection away; on its event loop.
     *
     * @param channel without octets to be sent
     * @param underWay how many are being sent away now, of the same server
     */
    static void say(Channel channel, AtomicInteger underWay) {
        if (!(channel instanceof DuplexChannel duplex) || !claim(underWay)) {
            Sockets.close(channel);
            return;
        }
        channel.closeFuture().addListener(closed -> underWay.decrementAndGet());
        Sockets.later(channel.eventLoop(), () -> Sockets.close(channel), PATIENCE.toNanos());
        channel.pipeline().addLast(new Farewell());
        duplex.shutdownOutput().addListener(done -> channel.read());
    }

    private static boolean claim(AtomicInteger underWay) {
        if (underWay.incrementAndGet() <= MOST_AT_ONCE) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        octets += message instanceof ByteBuf buffer ? buffer.readableBytes() : 0;
        ReferenceCountUtil.release(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (octets > MOST_OCTETS) {
            Sockets.close(ctx.channel());
        } else {
            ctx.read();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Sockets.close(ctx.channel());
    }
}
