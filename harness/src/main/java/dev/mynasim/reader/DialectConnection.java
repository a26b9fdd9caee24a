// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.wire.Decoded;
import dev.mynasim.apdu.wire.Dialect;
import dev.mynasim.apdu.wire.FrameDecoder;
import dev.mynasim.apdu.wire.ReaderAnswer;
import dev.mynasim.apdu.wire.ReaderRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * One connection with a front end that speaks a {@link Dialect}, the card's side. A bad frame ends the connection
 * without an answer, and so does a card that is gone: none of the dialects has an answer that says so. Every request
 * has an answer, so nothing is asked past the card's queue.
 */
final class DialectConnection extends FramedConnection {
    private final Dialect dialect;
    private final FrameDecoder decoder;
    private boolean leaving;
    private boolean cardSeen;
    private boolean poweredTold;

    private DialectConnection(
            Channel channel, Dialect dialect, CardPort port, WireLimits limits, WireListener listener) {
        super(channel, port, limits, listener);
        this.dialect = dialect;
        decoder = dialect.decoder(limits.longestFrame());
    }

    /** Puts a connection on an open channel and starts to read; on the channel's event loop. */
    static DialectConnection start(
            Channel channel, Dialect dialect, CardPort port, WireLimits limits, WireListener listener) {
        DialectConnection connection = new DialectConnection(channel, dialect, port, limits, listener);
        connection.begin();
        return connection;
    }

    @Override
    public boolean midFrame() {
        return decoder.midFrame();
    }

    @Override
    boolean open() {
        return !leaving && super.open();
    }

    @Override
    boolean decodeOne(ByteBuffer octets) {
        Decoded decoded = decoder.decode(octets);
        if (decoded instanceof Decoded.Frame frame) {
            ask(frame.request());
            return true;
        }
        if (decoded instanceof Decoded.Malformed malformed) {
            listener().protocolError(malformed.what());
            end("the frames were not those of the " + dialect.title());
        } else if (decoded instanceof Decoded.TooLong tooLong) {
            listener().frameTooLong(tooLong.octets());
            end("a frame was too long");
        }
        return false;
    }

    private void ask(ReaderRequest request) {
        if (!cardSeen) {
            cardSeen = true;
            listener().cardSeen();
        }
        Consumer<CardOutcome> reply = outcome -> settle(() -> answer(request, outcome));
        if (request instanceof ReaderRequest.Command command) {
            transmit(command.octets(), outcome -> answer(request, outcome));
        } else if (request instanceof ReaderRequest.PowerUp) {
            taken(port().powerUp(reply));
        } else if (request instanceof ReaderRequest.Reset) {
            taken(port().reset(reply));
        } else if (request instanceof ReaderRequest.Hello) {
            taken(port().queueAtr(reply));
        } else {
            leaving = true;
            taken(port().powerDown(reply));
        }
    }

    private void answer(ReaderRequest request, CardOutcome outcome) {
        if (outcome instanceof CardOutcome.Response response) {
            respond(response.octets());
        } else if (outcome instanceof CardOutcome.Done) {
            poweredDown();
        } else if (outcome instanceof CardOutcome.Ready ready) {
            if (request instanceof ReaderRequest.Hello) {
                write(new ReaderAnswer.Present());
            } else {
                writeAtr(ready.atr().octets());
            }
        } else if (outcome instanceof CardOutcome.Gone gone) {
            if (gone.why() instanceof BrokenAtrException broken) {
                // A card without a proper answer to reset is in the reader all the same, and has power.
                writeAtr(broken.octets());
            } else {
                cardGone(gone.why());
            }
        }
    }

    private void respond(byte[] octets) {
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
            listener().cardPowered();
        }
    }

    private void write(ReaderAnswer answer) {
        Sockets.write(channel(), Unpooled.wrappedBuffer(dialect.encode(answer)));
    }

    /** The connection is over, but not before all answers are out. */
    private void poweredDown() {
        channel()
                .writeAndFlush(Unpooled.wrappedBuffer(dialect.encode(new ReaderAnswer.PoweredDown())))
                .addListener(written -> end("the reader took the power away"));
    }
}
