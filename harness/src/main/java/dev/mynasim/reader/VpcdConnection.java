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
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One connection with vpcd, the card's side. vpcd starts, and only the poll for the ATR is answered past the queue. */
final class VpcdConnection extends FramedConnection implements VpcdDecoder.Sink {
    /** The length of an answer of two octets, which do not follow. */
    private static final byte[] ANNOUNCED = {0, 2};

    private final VpcdDecoder decoder;
    private final AtrFrame atrFrame = new AtrFrame();
    private byte @Nullable [] brokenAtr;
    private boolean cardSeen;
    private boolean powered;
    private boolean poweredTold;
    private boolean cardFailed;
    private boolean answered;

    private VpcdConnection(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        super(channel, port, limits, listener);
        decoder = new VpcdDecoder(limits.longestFrame());
    }

    /** Puts a connection on an open channel and starts to read; on the channel's event loop. */
    static VpcdConnection start(Channel channel, CardPort port, WireLimits limits, WireListener listener) {
        VpcdConnection connection = new VpcdConnection(channel, port, limits, listener);
        connection.begin();
        return connection;
    }

    /** Whether it was worth connecting: if not, the next try waits longer. */
    boolean wasUseful() {
        return answered || (cardSeen && !cardFailed);
    }

    @Override
    public boolean midFrame() {
        return decoder.midFrame();
    }

    @Override
    boolean decodeOne(ByteBuffer octets) {
        return decoder.decode(octets, this);
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
            case POWER_OFF -> taken(port().powerDown(this::orderDone));
            case POWER_ON -> {
                powered = true;
                taken(port().powerUp(this::orderDone));
            }
            case RESET -> taken(port().reset(this::orderDone));
            case ATR -> askedForAtr();
        }
    }

    @Override
    public void tooLong(int length) {
        listener().frameTooLong(length);
        end("a frame was too long");
    }

    @Override
    public void message(byte[] body) {
        transmit(body, outcome -> settled(outcome, true));
    }

    private void askedForAtr() {
        if (!cardSeen) {
            cardSeen = true;
            listener().cardSeen();
        }
        if (!cardAtWork()) {
            pollAtr();
        } else {
            taken(port().queueAtr(this::answerDone));
        }
    }

    /** Every 400 ms for as long as pcscd runs: no allocation, no log line, no other thread. */
    private void pollAtr() {
        Atr atr;
        try {
            atr = port().atr();
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
            listener().cardPowered();
        }
    }

    private void orderDone(CardOutcome outcome) {
        settle(() -> settled(outcome, false));
    }

    private void answerDone(CardOutcome outcome) {
        settle(() -> settled(outcome, true));
    }

    private void settled(CardOutcome outcome, boolean answer) {
        if (outcome instanceof CardOutcome.Gone gone) {
            gone(gone.why(), answer);
        } else if (answer) {
            answer(outcome);
        } else {
            brokenAtr = null;
        }
    }

    /** A card without a proper answer to reset is in the reader all the same. */
    private void gone(LinkException why, boolean awaited) {
        if (why instanceof BrokenAtrException broken) {
            brokenAtr = broken.octets();
            return;
        }
        if (awaited) {
            breakOff();
        }
        cardGone(why);
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
        Sockets.endWithReset(channel());
    }

    private void write(ByteBuf frame) {
        Sockets.write(channel(), frame);
    }

    private void badFrame(String what) {
        listener().protocolError(what);
        end("the frames were not vpcd's");
    }

    @Override
    void cardGone(String why) {
        cardFailed = true;
        super.cardGone(why);
    }

    @Override
    void closed() {
        atrFrame.release();
        super.closed();
    }
}
