// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

import java.nio.ByteBuffer;

/** A vpcd frame: two octets of length, unsigned and big endian, then the body (virtual-reader.md). */
public final class VpcdFrame {
    /** Octets before the body. */
    public static final int HEADER_LENGTH = 2;

    /** The longest body that the two length octets can tell, in octets. */
    public static final int MAX_BODY_LENGTH = 0xFFFF;

    private VpcdFrame() {}

    /**
     * Header and body in one buffer, so that they leave in one write: apart they cost 44 ms (pcsc-stack.md).
     *
     * @param body 0 to {@value #MAX_BODY_LENGTH} octets; to vpcd an empty body says that the card is gone
     * @return a buffer of its own, ready to be read from 0 to its limit
     * @throws IllegalArgumentException when the body is longer
     */
    public static ByteBuffer encode(byte[] body) {
        if (body.length > MAX_BODY_LENGTH) {
            throw new IllegalArgumentException(
                    "a vpcd frame carries at most " + MAX_BODY_LENGTH + " octets, not " + body.length);
        }
        return ByteBuffer.allocate(HEADER_LENGTH + body.length)
                .putShort((short) body.length)
                .put(body)
                .flip();
    }
}
