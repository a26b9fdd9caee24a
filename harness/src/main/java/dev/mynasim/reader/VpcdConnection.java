// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.wire.VpcdControl;
import dev.mynasim.apdu.wire.VpcdDecoder;
import dev.mynasim.apdu.wire.VpcdFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection with vpcd, the card's side: frames in, the card asked in order, frames out. Lives on one event loop.
 *
 * <p>The channel is read by hand ({@code AUTO_READ} off): only when all that came is decoded, the card is not too far
 * behind and the peer takes its answers.
 */
final class VpcdConnection extends ChannelInboundHandlerAdapter implements VpcdDecoder.Sink {
    /** Octets of one read; a longer frame comes in several. */
    static final int READ_SIZE = 4096;

    private final Channel channel;
    private final VpcdConfig config;
    private final CardPort port;
    private final Runnable quickAck;
    private final ReaderListener listener;
    private final VpcdDecoder decoder = new VpcdDecoder();
    private final Inbox inbox = new Inbox(READ_SIZE);
    private final AtrFrame atrFrame = new AtrFrame();
    private @Nullable Future<?> silence;
    private @Nullable String end;
    private int pending;
    private boolean pumping;
    private boolean cardSeen;
    private boolean powered;
    private boolean poweredTold;
    private boolean cardFailed;
    private boolean answered;

    private VpcdConnection(
            Channel channel, VpcdConfig config, CardPort port, Runnable quickAck, ReaderListener listener) {
        this.channel = channel;
        this.config = config;
        this.port = port;
        this.quickAck = quickAck;
        this.listener = listener;
    }

    /** Puts a connection on an open channel and starts to read; on the channel's event loop. */
    static VpcdConnection start(
            Channel channel, VpcdConfig config, CardPort port, Runnable quickAck, ReaderListener listener) {
        VpcdConnection connection = new VpcdConnection(channel, config, port, quickAck, listener);
        channel.pipeline().addLast(connection);
        channel.closeFuture().addListener(closed -> connection.closed());
        connection.silence = channel.eventLoop()
                .schedule(connection::slotTaken, config.slotTakenAfter().toMillis(), TimeUnit.MILLISECONDS);
        connection.pump();
        return connection;
    }

    /** Ends the connection; the first reason counts. */
    void end(String why) {
        if (end == null) {
            end = why;
            Sockets.close(channel);
        }
    }

    /** Why it ended; to be asked when the channel is closed. */
    String ending() {
        if (end != null) {
            return end;
        }
        return decoder.midFrame() ? "vpcd closed it in the middle of a frame" : "vpcd closed it";
    }

    /** Whether it was worth connecting: if not, the next try waits longer. */
    boolean wasUseful() {
        return answered || (cardSeen && !cardFailed);
    }

    /** Leaves the card; ends when that is done. */
    CompletionStage<CardOutcome> leaveCard() {
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
        stopWaiting();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        pump();
        if (channel.isActive()) {
            quickAck.run();
        }
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
    public void message(byte[] body) {
        taken(port.transmit(body, this::answerDone));
    }

    private void askedForAtr() {
        if (!cardSeen) {
            cardSeen = true;
            listener.on(new ReaderEvent.CardSeen(config.slot()));
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
        write(atrFrame.of(atr));
        if (powered && !poweredTold) {
            poweredTold = true;
            listener.on(new ReaderEvent.CardPowered(config.slot()));
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
            cardGone(String.valueOf(gone.why().getMessage()));
        } else if (answer) {
            answer(outcome);
        }
        pump();
    }

    private void answer(CardOutcome outcome) {
        if (outcome instanceof CardOutcome.Ready ready) {
            writeAtr(ready.atr());
        } else if (outcome instanceof CardOutcome.Response response) {
            byte[] octets = response.octets();
            if (octets.length > VpcdFrame.MAX_BODY_LENGTH) {
                cardGone("it answered " + octets.length + " octets and a frame carries " + VpcdFrame.MAX_BODY_LENGTH);
                return;
            }
            answered = true;
            write(Unpooled.wrappedBuffer(VpcdFrame.encode(octets)));
        }
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
            }
        } finally {
            pumping = false;
        }
        if (open() && inbox.isEmpty()) {
            channel.read();
        }
    }

    private boolean open() {
        return end == null && pending < config.pending() && channel.isWritable();
    }

    private void badFrame(String what) {
        listener.on(new ReaderEvent.ProtocolError(config.slot(), what));
        end("the frames were not vpcd's");
    }

    private void cardGone(String why) {
        cardFailed = true;
        listener.on(new ReaderEvent.CardGone(config.slot(), why));
        end("the card is gone");
    }

    private void slotTaken() {
        listener.on(new ReaderEvent.SlotTaken(config.slot(), config.slotTakenAfter()));
    }

    private void stopWaiting() {
        if (silence != null) {
            silence.cancel(false);
            silence = null;
        }
    }

    private void closed() {
        stopWaiting();
        atrFrame.release();
        port.close();
    }
}
