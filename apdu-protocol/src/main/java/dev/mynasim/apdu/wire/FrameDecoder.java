// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import java.nio.ByteBuffer;

/** Cuts a stream of octets into the frames of one {@link Dialect}, however the stream was cut into segments. */
public interface FrameDecoder {
    /** The longest command APDU there can be, in octets: header, Lc of three, 65,535 of data, Le of two (case 4E). */
    int MAX_COMMAND_LENGTH = 4 + 3 + 65_535 + 2;

    /**
     * Takes octets until one frame is complete; the octets behind it stay in the buffer, so the caller may stop between
     * any two frames. After {@link Decoded.Malformed} and {@link Decoded.TooLong} the decoder takes nothing any more
     * and says the same again.
     *
     * @param in octets as they came; the position moves
     */
    Decoded decode(ByteBuffer in);

    /** Whether the octets so far end in the middle of a frame. */
    boolean midFrame();
}
