// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.wire.VpcdControl;
import dev.mynasim.apdu.wire.VpcdDecoder;
import dev.mynasim.apdu.wire.VpcdFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One connection with vpcd, the card's side: frames in, the card asked in order, frames out. Lives on one event loop.
 *
 * <p>The channel is read by hand ({@code AUTO_READ} off): only when all that came is decoded, the card is not too far
 * behind and the peer takes its answers.
 */
final class VpcdConnection extends ChannelInboundHandlerAdapter implements WireConnection, VpcdDecoder.Sink {
    /** Octets of one read; a longer frame comes in several. */
    static final int READ_SIZE = 4096;

    /** The length of an answer of two octets, which do not follow. */
    private static final byte[] ANNOUNCED = {0, 2};

    private final Channel channel;
    private final CardPort port;
    private final WireLimits limits;
    private final WireListener listener;
    private final VpcdDecoder decoder;
    private final Inbox inbox = new Inbox(READ_SIZE);
    private final AtrFrame atrFrame = new AtrFrame();
    private @Nullable String end;
    private @Nullable CardRemovedException removal;
    private byte @Nullable [] brokenAtr;
    private long frames;
    private int pending;
    private boolean pumping;
    private boolean cardSeen;
    private boolean powered;
    private boolean poweredTold;
    private boolean cardFailed;
    private boolean answered;

    private VpcdConnection(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        this.channel = channel;
        this.port = port;
        this.limits = limits;
        this.listener = listener;
        decoder = new VpcdDecoder(limits.longestFrame());
    }

    /** Puts a connection on an open channel and starts to read; on the channel's event loop. */
    static VpcdConnection start(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        VpcdConnection connection = new VpcdConnection(channel, port, limits, listener);
        channel.pipeline().addLast(connection);
        channel.closeFuture().addListener(closed -> connection.closed());
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

    /** Whether it was worth connecting: if not, the next try waits longer. */
    boolean wasUseful() {
        return answered || (cardSeen && !cardFailed);
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

    @Override
    public void empty() {
        badFrame("a frame of length 0");
    }

    @Override
    public void octet(int value) {
        VpcdControl control = VpcdControl.ofCode(value);
        if (control == null) {
            badFrame("the unknown control %02X".formatted(value));
            return;
        }
        switch (control) {
            case POWER_OFF -> taken(port.powerDown(this::orderDone));
            case POWER_ON -> {
                powered = true;
                taken(port.powerUp(this::orderDone));
            }
            case RESET -> taken(port.reset(this::orderDone));
            case ATR -> askedForAtr();
        }
    }

    @Override
    public void tooLong(int length) {
        listener.frameTooLong(length);
        end("a frame was too long");
    }

    @Override
    public void message(byte[] body) {
        taken(port.transmit(body, this::answerDone));
    }

    private void askedForAtr() {
        if (!cardSeen) {
            cardSeen = true;
            listener.cardSeen();
        }
        if (pending == 0) {
            pollAtr();
        } else {
            taken(port.queueAtr(this::answerDone));
        }
    }

    /** Every 400 ms for as long as pcscd runs: no allocation, no log line, no other thread. */
    private void pollAtr() {
        Atr atr;
        try {
            atr = port.atr();
        } catch (RuntimeException e) {
            cardGone("the card failed: " + e);
            return;
        }
        writeAtr(atr);
    }

    /** The answer leaves first: whoever listens may take his time. */
    private void writeAtr(Atr atr) {
        byte[] broken = brokenAtr;
        if (broken != null) {
            write(Unpooled.wrappedBuffer(VpcdFrame.encode(broken)));
            return;
        }
        write(atrFrame.of(atr));
        if (powered && !poweredTold) {
            poweredTold = true;
            listener.cardPowered();
        }
    }

    private void taken(boolean taken) {
        if (taken) {
            pending++;
        } else {
            cardGone("its queue is full with the requests of others");
        }
    }

    private void orderDone(CardOutcome outcome) {
        onLoop(outcome, false);
    }

    private void answerDone(CardOutcome outcome) {
        onLoop(outcome, true);
    }

    /** From a thread of the card's executor back to the event loop. */
    private void onLoop(CardOutcome outcome, boolean answer) {
        try {
            channel.eventLoop().execute(() -> settled(outcome, answer));
        } catch (RejectedExecutionException e) {
            // The event loop is shut down and the connection with it: nobody waits for this answer.
        }
    }

    private void settled(CardOutcome outcome, boolean answer) {
        pending--;
        if (end != null || !channel.isActive()) {
            return;
        }
        if (outcome instanceof CardOutcome.Gone gone) {
            gone(gone.why(), answer);
        } else if (answer) {
            answer(outcome);
        } else {
            brokenAtr = null;
        }
        pump();
    }

    /** A card without a proper answer to reset is in the reader all the same. */
    private void gone(LinkException why, boolean awaited) {
        if (why instanceof BrokenAtrException broken) {
            brokenAtr = broken.octets();
            return;
        }
        if (why instanceof CardRemovedException removed) {
            removal = removed;
        }
        if (awaited) {
            breakOff();
        }
        cardGone(String.valueOf(why.getMessage()));
    }

    private void answer(CardOutcome outcome) {
        if (outcome instanceof CardOutcome.Ready ready) {
            writeAtr(ready.atr());
        } else if (outcome instanceof CardOutcome.Response response) {
            byte[] octets = response.octets();
            if (octets.length > VpcdFrame.MAX_BODY_LENGTH) {
                breakOff();
                cardGone("it answered " + octets.length + " octets and a frame carries " + VpcdFrame.MAX_BODY_LENGTH);
                return;
            }
            answered = true;
            write(Unpooled.wrappedBuffer(VpcdFrame.encode(octets)));
        }
    }

    /**
     * vpcd 3.3 takes an end before the answer for an answer of no octets, and tells its client of success. An answer
     * that is announced and does not come before the connection is reset is a failed transmission.
     */
    private void breakOff() {
        write(Unpooled.wrappedBuffer(ANNOUNCED));
        Sockets.endWithReset(channel);
    }

    private void write(ByteBuf frame) {
        Sockets.write(channel, frame);
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
                more = decoder.decode(inbox.octets(), this);
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

    private boolean open() {
        return end == null && pending < limits.pending() && channel.isWritable();
    }

    private void badFrame(String what) {
        listener.protocolError(what);
        end("the frames were not vpcd's");
    }

    private void cardGone(String why) {
        cardFailed = true;
        listener.cardGone(why);
        end("the card is gone");
    }

    private void closed() {
        atrFrame.release();
        port.close();
    }
}
