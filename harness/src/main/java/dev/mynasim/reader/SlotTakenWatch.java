// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs once when nothing comes in for a while after the connection; leaves the pipeline with the first octets. */
final class SlotTakenWatch extends ChannelInboundHandlerAdapter {
    private final Duration patience;
    private final Runnable taken;
    private @Nullable Future<?> alarm;

    SlotTakenWatch(Duration patience, Runnable taken) {
        this.patience = patience;
        this.taken = taken;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        alarm = ctx.channel().eventLoop().schedule(taken, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ctx.pipeline().remove(this);
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        handlerRemoved(ctx);
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
