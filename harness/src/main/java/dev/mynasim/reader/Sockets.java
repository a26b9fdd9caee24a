// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;

/** Orders to a channel whose outcome is told elsewhere. */
final class Sockets {
    private Sockets() {}

    /** Closes; that it is closed is told by the channel's close future. */
    @SuppressWarnings("FutureReturnValueIgnored") // see above
    static void close(Channel channel) {
        channel.close();
    }

    /** One frame, one write; a failure is told to {@code exceptionCaught}, and no promise is made for each frame. */
    @SuppressWarnings("FutureReturnValueIgnored") // see above
    static void write(Channel channel, ByteBuf frame) {
        channel.writeAndFlush(frame, channel.voidPromise());
    }

    /** The end of this channel will reach the peer as a broken connection (RST), what is on its way is lost. */
    static void endWithReset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }

    /** Runs something later on the channel's event loop, unless the loop ends before; nobody takes it back. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is run tells its own outcome
    static void later(EventLoop loop, Runnable what, long nanos) {
        loop.schedule(what, nanos, TimeUnit.NANOSECONDS);
    }
}
