// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Asks for quick acknowledgement after every read ({@link Transport#quickAck}). Stands before the handler that answers,
 * so that the answer leaves first.
 */
final class QuickAck extends ChannelInboundHandlerAdapter {
    private final Runnable acknowledge;

    QuickAck(Runnable acknowledge) {
        this.acknowledge = acknowledge;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.fireChannelReadComplete();
        if (ctx.channel().isActive()) {
            acknowledge.run();
        }
    }
}
