// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.reader.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The same as {@link BlockingEcho} on Netty's event loops, for many clients at once: it counts octets and writes a
 * prepared answer. The argument says how many loops there are.
 */
public final class NettyEcho {
    private NettyEcho() {}

    /** Listens until the process is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        EventLoopGroup loops = Transport.best().newGroup(Integer.parseInt(arguments[0]), "echo");
        ByteBuf answer = Unpooled.unreleasableBuffer(Unpooled.directBuffer().writeBytes(EchoFrames.answer()));
        var door = new ServerBootstrap()
                .group(loops)
                .channel(Sockets.server())
                .option(ChannelOption.SO_BACKLOG, 1_024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new Echo(answer));
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
        Spoken.address(((InetSocketAddress) door.localAddress()).getPort());
        door.closeFuture().sync();
    }

    private static final class Echo extends ChannelInboundHandlerAdapter {
        private final ByteBuf answer;
        private int asked;

        Echo(ByteBuf answer) {
            this.answer = answer;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object octets) {
            ByteBuf in = (ByteBuf) octets;
            asked += in.readableBytes();
            in.release();
            while (asked >= EchoFrames.QUESTION) {
                asked -= EchoFrames.QUESTION;
                ChannelFuture unused = context.write(answer.duplicate(), context.voidPromise());
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }
}
