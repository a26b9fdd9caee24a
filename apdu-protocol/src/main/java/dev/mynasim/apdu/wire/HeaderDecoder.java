// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import dev.mynasim.apdu.wire.Decoded.Malformed;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Frames with a header of four octets that tells the kind and the length of the data behind it. The length is checked
 * before memory is taken for the data. Not for concurrent use.
 */
final class HeaderDecoder implements FrameDecoder {
    static final int HEADER_LENGTH = 4;

    private static final byte[] NO_BODY = {};
    private static final Decoded INCOMPLETE = new Decoded.Incomplete();

    private final Format format;
    private final int maximum;
    private State state = State.HEADER;
    private int header;
    private int headerOctets;
    private byte[] body = NO_BODY;
    private int filled;
    private @Nullable Decoded refusal;

    private enum State {
        HEADER,
        BODY,
        REFUSED
    }

    /** What a header means. A header is its four octets, the first one highest. */
    interface Format {
        /** Octets of data behind the header. */
        int length(int header);

        /** Why there is no such frame; null when there is. The length is not checked for the maximum here. */
        @Nullable
        Malformed refusal(int header);

        /** What a frame asks whose header was not refused. */
        ReaderRequest request(int header, byte[] body);
    }

    /**
     * A decoder that stands before the first frame.
     *
     * @param maximum the most octets of data of a frame, 1 to {@value #MAX_COMMAND_LENGTH}
     */
    HeaderDecoder(Format format, int maximum) {
        this.format = format;
        this.maximum = maximum;
    }

    @Override
    public Decoded decode(ByteBuffer in) {
        while (state == State.HEADER && in.hasRemaining()) {
            header = header << 8 | Byte.toUnsignedInt(in.get());
            headerOctets++;
            if (headerOctets == HEADER_LENGTH) {
                begin();
            }
        }
        if (state == State.BODY) {
            int taken = Math.min(body.length - filled, in.remaining());
            in.get(body, filled, taken);
            filled += taken;
            if (filled == body.length) {
                return deliver();
            }
        }
        return refusal == null ? INCOMPLETE : refusal;
    }

    @Override
    public boolean midFrame() {
        return state != State.HEADER || headerOctets > 0;
    }

    /** The header is complete. */
    private void begin() {
        refusal = format.refusal(header);
        int length = format.length(header);
        if (refusal == null && length > maximum) {
            refusal = new Decoded.TooLong(length);
        }
        if (refusal != null) {
            state = State.REFUSED;
            return;
        }
        state = State.BODY;
        body = length == 0 ? NO_BODY : new byte[length];
        filled = 0;
    }

    private Decoded deliver() {
        byte[] complete = body;
        body = NO_BODY;
        headerOctets = 0;
        state = State.HEADER;
        return new Decoded.Frame(format.request(header, complete));
    }
}
