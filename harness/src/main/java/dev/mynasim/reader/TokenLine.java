// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Takes the first line of a connection: octets up to a line feed, a carriage return before it left out. */
final class TokenLine {
    private final byte[] octets = new byte[ServerToken.LONGEST_LINE];
    private int length;
    private State state = State.OPEN;

    /** How far the line is. */
    enum State {
        /** More octets are needed. */
        OPEN,
        /** The line is whole; what stands behind it is still in the buffer. */
        WHOLE,
        /** The line is longer than any that could be right. */
        TOO_LONG
    }

    /** Takes octets from the buffer, up to the end of the line. */
    State take(ByteBuf in) {
        while (state == State.OPEN && in.isReadable()) {
            byte octet = in.readByte();
            if (octet == '\n') {
                state = State.WHOLE;
            } else if (length == octets.length) {
                state = State.TOO_LONG;
            } else {
                octets[length++] = octet;
            }
        }
        return state;
    }

    /** Whether the whole line says the token. */
    boolean says(ServerToken token) {
        int end = length > 0 && octets[length - 1] == '\r' ? length - 1 : length;
        return token.isSaidBy(Arrays.copyOf(octets, end));
    }
}
