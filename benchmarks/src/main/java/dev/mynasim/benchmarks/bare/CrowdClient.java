// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import dev.mynasim.apdu.wire.VpcdFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One connection of a {@link Crowd}: makes its card ready, then asks as long as there are questions. */
final class CrowdClient extends ChannelInboundHandlerAdapter {
    private static final byte[] POWER_ON = {0, 1, 1};
    private static final int STATUS = 2;

    private final Queue<byte[]> before;
    private final boolean card;
    private final ByteBuf question;
    private final byte[] answer;
    private final CrowdTask task;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private @Nullable ChannelHandlerContext wire;
    private int expected;
    private int filled;

    CrowdClient(List<byte[]> before, byte[] question, int answerLength, CrowdTask task) {
        this.before = new ArrayDeque<>(before);
        card = !before.isEmpty();
        this.question = Unpooled.unreleasableBuffer(Unpooled.directBuffer().writeBytes(VpcdFrame.encode(question)));
        answer = new byte[VpcdFrame.HEADER_LENGTH + answerLength];
        this.task = task;
    }

    /** Done when the connection stands and the card, if there is one, is ready. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        wire = context;
        if (card) {
            send(context, Unpooled.wrappedBuffer(POWER_ON));
        }
        makeReady(context);
    }

    /** Asks the next question, if there is one. */
    void next() {
        if (wire != null && task.take()) {
            expected = answer.length;
            send(wire, question.duplicate());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        ByteBuf in = (ByteBuf) octets;
        int count = in.readableBytes();
        if (filled + count > expected) {
            in.release();
            fail(context, "more octets came than an answer has");
            return;
        }
        in.readBytes(answer, filled, count);
        in.release();
        filled += count;
        if (filled == expected) {
            filled = 0;
            complete(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, cause.toString());
    }

    private void complete(ChannelHandlerContext context) {
        if (answer[expected - STATUS] != (byte) 0x90 || answer[expected - 1] != 0) {
            fail(context, "an answer does not end with 9000");
        } else if (ready.isDone()) {
            task.answered();
            next();
        } else {
            makeReady(context);
        }
    }

    private void makeReady(ChannelHandlerContext context) {
        byte[] command = before.poll();
        if (command == null) {
            ready.complete(true);
        } else {
            expected = VpcdFrame.HEADER_LENGTH + STATUS;
            send(context, Unpooled.wrappedBuffer(VpcdFrame.encode(command)));
        }
    }

    private void fail(ChannelHandlerContext context, String why) {
        ready.completeExceptionally(new IllegalStateException(why));
        task.fail(why);
        context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }

    // A void promise tells a failure through exceptionCaught.
    private static void send(ChannelHandlerContext context, ByteBuf octets) {
        ChannelFuture unused = context.writeAndFlush(octets, context.voidPromise());
    }
}
