// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import java.nio.ByteBuffer;

/**
 * Cuts a stream of octets into vpcd frames, however the stream was cut into segments (virtual-reader.md). Every stream
 * is a sequence of frames, so nothing can fail here; what a frame means is for the layer above.
 *
 * <p>A frame of one octet, which is what a reader polls with, costs no allocation. Not for concurrent use.
 */
public final class VpcdDecoder {
    private static final byte[] NO_BODY = {};

    private final int longest;
    private State state = State.LENGTH_HIGH;
    private int length;
    private int octet;
    private byte[] body = NO_BODY;
    private int filled;

    private enum State {
        LENGTH_HIGH,
        LENGTH_LOW,
        OCTET,
        BODY
    }

    /** Receives the body of each frame, split by length because the length tells what the frame is. */
    public interface Sink {
        /** A frame of length 0. */
        void empty();

        /**
         * A frame of length 1.
         *
         * @param value its octet, 0 to 255
         */
        void octet(int value);

        /**
         * A frame of length 2 or more.
         *
         * @param body 2 to 65,535 octets; the array is the receiver's
         */
        void message(byte[] body);

        /**
         * A frame is longer than the decoder was told to take; nothing was allocated for it. Its body is not skipped,
         * so the stream has come to its end.
         *
         * @param length the length that the frame announced, in octets
         */
        default void tooLong(int length) {
            throw new IllegalStateException("a frame of " + length + " octets, and nobody to tell");
        }
    }

    /** Takes frames of every length that the wire can tell. */
    public VpcdDecoder() {
        this(VpcdFrame.MAX_BODY_LENGTH);
    }

    /**
     * Takes frames up to a length; see {@link Sink#tooLong}.
     *
     * @param longest the longest body, 1 to {@value VpcdFrame#MAX_BODY_LENGTH} octets
     * @throws IllegalArgumentException when it is not
     */
    public VpcdDecoder(int longest) {
        if (longest < 1 || longest > VpcdFrame.MAX_BODY_LENGTH) {
            throw new IllegalArgumentException(
                    "the longest frame has 1 to " + VpcdFrame.MAX_BODY_LENGTH + " octets, not " + longest);
        }
        this.longest = longest;
    }

    /**
     * Takes octets until one frame is complete; the octets behind it stay in the buffer, so the caller may stop between
     * any two frames.
     *
     * @param in octets as they came; the position moves
     * @param sink told at most once; if it throws, the decoder stands before the next frame
     * @return whether a frame was delivered; if not, the buffer is empty and more octets are needed
     */
    public boolean decode(ByteBuffer in, Sink sink) {
        while (in.hasRemaining()) {
            if (take(in)) {
                deliver(sink);
                return true;
            }
        }
        return false;
    }

    /** Whether the octets so far end in the middle of a frame. */
    public boolean midFrame() {
        return state != State.LENGTH_HIGH;
    }

    /** Takes at least one octet; tells whether the frame is complete. */
    private boolean take(ByteBuffer in) {
        switch (state) {
            case LENGTH_HIGH -> {
                length = Byte.toUnsignedInt(in.get()) << 8;
                state = State.LENGTH_LOW;
                return false;
            }
            case LENGTH_LOW -> {
                length |= Byte.toUnsignedInt(in.get());
                return beginBody();
            }
            case OCTET -> {
                octet = Byte.toUnsignedInt(in.get());
                return true;
            }
            case BODY -> {
                int taken = Math.min(length - filled, in.remaining());
                in.get(body, filled, taken);
                filled += taken;
                return filled == length;
            }
        }
        throw new AssertionError(state);
    }

    /** The length is known; tells whether the frame is complete already. */
    private boolean beginBody() {
        if (length > longest) {
            return true;
        }
        if (length == 1) {
            state = State.OCTET;
        } else if (length > 1) {
            body = new byte[length];
            filled = 0;
            state = State.BODY;
        }
        return length == 0;
    }

    /** Stands before the next frame first, so that a sink that throws or asks finds the decoder in order. */
    private void deliver(Sink sink) {
        byte[] complete = body;
        body = NO_BODY;
        state = State.LENGTH_HIGH;
        if (length > longest) {
            sink.tooLong(length);
            return;
        }
        switch (length) {
            case 0 -> sink.empty();
            case 1 -> sink.octet(octet);
            default -> sink.message(complete);
        }
    }
}
