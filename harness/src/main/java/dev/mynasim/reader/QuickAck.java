// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Asks for quick acknowledgement after every read that was not answered yet ({@link Transport#quickAck}); an answer
 * carries the acknowledgement itself, and asking costs a call of the system. Stands before the handler that answers.
 */
final class QuickAck extends ChannelDuplexHandler {
    private final Runnable acknowledge;
    private boolean answered;

    QuickAck(Runnable acknowledge) {
        this.acknowledge = acknowledge;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the outcome
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        answered = true;
        ctx.write(message, promise);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        answered = false;
        ctx.fireChannelReadComplete();
        if (!answered && ctx.channel().isActive()) {
            acknowledge.run();
        }
    }
}
