// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;

/**
 * Octets that came and are not decoded yet. They are copied out of Netty's buffers, so that no reference count is held
 * while the card works, into one array that is used again for every read.
 */
final class Inbox {
    private ByteBuffer octets;

    Inbox(int capacity) {
        octets = ByteBuffer.allocate(capacity).flip();
    }

    /** What is not decoded yet; the reader moves the position. */
    ByteBuffer octets() {
        return octets;
    }

    boolean isEmpty() {
        return !octets.hasRemaining();
    }

    /** Takes all readable octets. The bridge reads only when the inbox is empty, so it grows in no real connection. */
    void add(ByteBuf in) {
        int count = in.readableBytes();
        octets.compact();
        if (octets.remaining() < count) {
            octets = ByteBuffer.allocate(octets.position() + count).put(octets.flip());
        }
        in.readBytes(octets.array(), octets.position(), count);
        octets.position(octets.position() + count).flip();
    }
}
