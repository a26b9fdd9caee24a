// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.LinkException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of all wires share, the card's side: frames in, the card asked in order, answers out. Lives on
 * one event loop.
 *
 * <p>The channel is read by hand ({@code AUTO_READ} off): only when all that came is decoded, the card is not too far
 * behind and the peer takes its answers.
 */
abstract class FramedConnection extends ChannelInboundHandlerAdapter implements WireConnection {
    /** Octets of one read; a longer frame comes in several. */
    static final int READ_SIZE = 4096;

    private final Channel channel;
    private final CardPort port;
    private final WireLimits limits;
    private final WireListener listener;
    private final Inbox inbox = new Inbox(READ_SIZE);
    private @Nullable String end;
    private @Nullable CardRemovedException removal;
    private long frames;
    private int pending;
    private boolean pumping;

    FramedConnection(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        this.channel = channel;
        this.port = port;
        this.limits = limits;
        this.listener = listener;
    }

    /** Puts itself on the open channel and begins to read; on the channel's event loop. */
    final void begin() {
        channel.pipeline().addLast(this);
        channel.closeFuture().addListener(closed -> closed());
        pump();
    }

    /**
     * Takes one frame and does what it asks.
     *
     * @param octets what has come; the position moves
     * @return whether there was a whole frame
     */
    abstract boolean decodeOne(ByteBuffer octets);

    /** The channel is closed. */
    void closed() {
        port.close();
    }

    final Channel channel() {
        return channel;
    }

    final CardPort port() {
        return port;
    }

    final WireListener listener() {
        return listener;
    }

    @Override
    public final void end(String why) {
        if (end == null) {
            end = why;
            Sockets.close(channel);
        }
    }

    @Override
    public final String ending() {
        if (end != null) {
            return end;
        }
        return midFrame() ? "the reader closed it in the middle of a frame" : "the reader closed it";
    }

    @Override
    public final long frames() {
        return frames;
    }

    @Override
    public final boolean cardAtWork() {
        return pending > 0;
    }

    @Override
    public final @Nullable CardRemovedException removal() {
        return removal;
    }

    @Override
    public final CompletionStage<CardOutcome> leaveCard() {
        return port.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf in = (ByteBuf) message;
        try {
            inbox.add(in);
        } finally {
            in.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        pump();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        pump();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        end("it broke (" + cause.getMessage() + ")");
    }

    /** Whether another frame may be taken. */
    boolean open() {
        return end == null && pending < limits.pending() && channel.isWritable();
    }

    /** Sends a command to the card: here and now when the card answers at once, which saves two changes of threads. */
    final void transmit(byte[] command, Consumer<? super CardOutcome> answer) {
        // Answers leave in the order of the commands.
        CardOutcome atOnce = pending == 0 ? port.transmitAtOnce(command) : null;
        if (atOnce == null) {
            taken(port.transmit(command, outcome -> settle(() -> answer.accept(outcome))));
        } else {
            answer.accept(atOnce);
        }
    }

    /** A request went to the card's queue, or found no room in it. */
    final void taken(boolean taken) {
        if (taken) {
            pending++;
        } else {
            cardGone("its queue is full with the requests of others");
        }
    }

    /** From a thread of the card's executor back to the event loop: a request is done. Too late when it has ended. */
    final void settle(Runnable answer) {
        try {
            channel.eventLoop().execute(() -> settled(answer));
        } catch (RejectedExecutionException e) {
            // The event loop is shut down and the connection with it: nobody waits for this answer.
        }
    }

    private void settled(Runnable answer) {
        pending--;
        if (end == null && channel.isActive()) {
            answer.run();
            pump();
        }
    }

    /** The link to the card broke. */
    final void cardGone(LinkException why) {
        if (why instanceof CardRemovedException removed) {
            removal = removed;
        }
        cardGone(String.valueOf(why.getMessage()));
    }

    /** There is no card any more; why, without a full stop. */
    void cardGone(String why) {
        listener.cardGone(why);
        end("the card is gone");
    }

    /** Decodes as far as the card and the peer can follow, then reads on if nothing is left. */
    private void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            boolean more = true;
            while (more && open()) {
                more = decodeOne(inbox.octets());
                if (more) {
                    frames++;
                }
            }
        } finally {
            pumping = false;
        }
        if (open() && inbox.isEmpty()) {
            channel.read();
        }
    }
}
