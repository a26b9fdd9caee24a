// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.Decoded;
import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.apdu.wire.FrameDecoder;
import dev.mynasim.apdu.wire.ReaderAnswer;
import dev.mynasim.apdu.wire.ReaderRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One connection with a front end that speaks a {@link Dialect}, the card's side: requests in, the card asked in order,
 * answers out. Lives on one event loop.
 *
 * <p>The rules are those of {@link VpcdConnection}: the channel is read by hand, only when all that came is decoded,
 * the card is not too far behind and the peer takes its answers. A bad frame ends the connection without an answer, and
 * so does a card that is gone: none of the dialects has an answer that says so. Here every request has an answer, so
 * nothing is asked past the queue.
 */
final class DialectConnection extends ChannelInboundHandlerAdapter implements WireConnection {
    /** Octets of one read; a longer frame comes in several. */
    private static final int READ_SIZE = 4096;

    private final Channel channel;
    private final Dialect dialect;
    private final CardPort port;
    private final WireLimits limits;
    private final WireListener listener;
    private final FrameDecoder decoder;
    private final Inbox inbox = new Inbox(READ_SIZE);
    private @Nullable String end;
    private @Nullable CardRemovedException removal;
    private long frames;
    private int pending;
    private boolean pumping;
    private boolean leaving;
    private boolean cardSeen;
    private boolean poweredTold;

    private DialectConnection(
            Channel channel, Dialect dialect, CardPort port, WireLimits limits, WireListener listener) {
        this.channel = channel;
        this.dialect = dialect;
        this.port = port;
        this.limits = limits;
        this.listener = listener;
        decoder = dialect.decoder(limits.longestFrame());
    }

    /** Puts a connection on an open channel and starts to read; on the channel's event loop. */
    static DialectConnection start(
            Channel channel, Dialect dialect, CardPort port, WireLimits limits, WireListener listener) {
        DialectConnection connection = new DialectConnection(channel, dialect, port, limits, listener);
        channel.pipeline().addLast(connection);
        channel.closeFuture().addListener(closed -> port.close());
        connection.pump();
        return connection;
    }

    @Override
    public void end(String why) {
        if (end == null) {
            end = why;
            Sockets.close(channel);
        }
    }

    @Override
    public String ending() {
        if (end != null) {
            return end;
        }
        return decoder.midFrame() ? "the reader closed it in the middle of a frame" : "the reader closed it";
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public boolean midFrame() {
        return decoder.midFrame();
    }

    @Override
    public boolean cardAtWork() {
        return pending > 0;
    }

    @Override
    public @Nullable CardRemovedException removal() {
        return removal;
    }

    @Override
    public CompletionStage<CardOutcome> leaveCard() {
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

    /** Decodes as far as the card and the peer can follow, then reads on if nothing is left. */
    private void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            boolean more = true;
            while (more && open()) {
                more = decodeOne();
            }
        } finally {
            pumping = false;
        }
        if (open() && inbox.isEmpty()) {
            channel.read();
        }
    }

    private boolean open() {
        return end == null && !leaving && pending < limits.pending() && channel.isWritable();
    }

    private boolean decodeOne() {
        Decoded decoded = decoder.decode(inbox.octets());
        if (decoded instanceof Decoded.Frame frame) {
            frames++;
            ask(frame.request());
            return true;
        }
        if (decoded instanceof Decoded.Malformed malformed) {
            listener.protocolError(malformed.what());
            end("the frames were not those of the " + dialect.title());
        } else if (decoded instanceof Decoded.TooLong tooLong) {
            listener.frameTooLong(tooLong.octets());
            end("a frame was too long");
        }
        return false;
    }

    private void ask(ReaderRequest request) {
        if (!cardSeen) {
            cardSeen = true;
            listener.cardSeen();
        }
        boolean taken;
        if (request instanceof ReaderRequest.Command command) {
            taken = port.transmit(command.octets(), outcome -> onLoop(request, outcome));
        } else if (request instanceof ReaderRequest.PowerUp) {
            taken = port.powerUp(outcome -> onLoop(request, outcome));
        } else if (request instanceof ReaderRequest.Reset) {
            taken = port.reset(outcome -> onLoop(request, outcome));
        } else if (request instanceof ReaderRequest.Hello) {
            taken = port.queueAtr(outcome -> onLoop(request, outcome));
        } else {
            leaving = true;
            taken = port.powerDown(outcome -> onLoop(request, outcome));
        }
        if (taken) {
            pending++;
        } else {
            cardGone("its queue is full with the requests of others");
        }
    }

    /** From a thread of the card's executor back to the event loop. */
    private void onLoop(ReaderRequest request, CardOutcome outcome) {
        try {
            channel.eventLoop().execute(() -> settled(request, outcome));
        } catch (RejectedExecutionException e) {
            // The event loop is shut down and the connection with it: nobody waits for this answer.
        }
    }

    private void settled(ReaderRequest request, CardOutcome outcome) {
        pending--;
        if (end != null || !channel.isActive()) {
            return;
        }
        if (outcome instanceof CardOutcome.Gone gone) {
            gone(gone.why());
        } else if (outcome instanceof CardOutcome.Response response) {
            answer(response.octets());
        } else if (outcome instanceof CardOutcome.Done) {
            poweredDown();
        } else if (request instanceof ReaderRequest.Hello) {
            write(new ReaderAnswer.Present());
        } else if (outcome instanceof CardOutcome.Ready ready) {
            writeAtr(ready.atr().octets());
        }
        pump();
    }

    /** A card without a proper answer to reset is in the reader all the same, and has power. */
    private void gone(LinkException why) {
        if (why instanceof BrokenAtrException broken) {
            writeAtr(broken.octets());
            return;
        }
        if (why instanceof CardRemovedException removed) {
            removal = removed;
        }
        cardGone(String.valueOf(why.getMessage()));
    }

    private void answer(byte[] octets) {
        if (octets.length > dialect.maxAnswerLength()) {
            cardGone("it answered " + octets.length + " octets and a frame carries " + dialect.maxAnswerLength());
        } else {
            write(new ReaderAnswer.Response(octets));
        }
    }

    /** The answer leaves first: whoever listens may take his time. */
    private void writeAtr(byte[] octets) {
        write(new ReaderAnswer.Atr(octets));
        if (!poweredTold) {
            poweredTold = true;
            listener.cardPowered();
        }
    }

    private void write(ReaderAnswer answer) {
        Sockets.write(channel, Unpooled.wrappedBuffer(dialect.encode(answer)));
    }

    /** The connection is over, but not before all answers are out. */
    private void poweredDown() {
        channel.writeAndFlush(Unpooled.wrappedBuffer(dialect.encode(new ReaderAnswer.PoweredDown())))
                .addListener(written -> end("the reader took the power away"));
    }

    private void cardGone(String why) {
        listener.cardGone(why);
        end("the card is gone");
    }
}
