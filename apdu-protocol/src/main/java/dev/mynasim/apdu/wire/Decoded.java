// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.wire;

/** What became of the octets that a {@link FrameDecoder} was given. */
public sealed interface Decoded {
    /** All octets are taken and none completed a frame: more are needed. */
    record Incomplete() implements Decoded {}

    /**
     * A whole frame.
     *
     * @param request what it asks
     */
    record Frame(ReaderRequest request) implements Decoded {}

    /**
     * The stream is not one of this dialect's; nothing behind this place can be trusted.
     *
     * @param reason what is wrong
     * @param what the frame in words, with the numbers, without a full stop; never data of a command
     */
    record Malformed(Reason reason, String what) implements Decoded {}

    /**
     * The frame is longer than was agreed to take, and so refused before memory is taken for it.
     *
     * @param octets how many octets of data it announces; of a line, which announces nothing, how many it has at least
     */
    record TooLong(int octets) implements Decoded {}

    /** Why a frame is refused. */
    enum Reason {
        /** The dialect has no such kind of frame. */
        UNKNOWN_KIND,
        /** This kind of frame has no data, or another number of octets. */
        WRONG_LENGTH,
        /** A line has a character that is no hexadecimal digit. */
        NOT_HEXADECIMAL,
        /** A line ends in the middle of an octet. */
        ODD_DIGITS,
        /** A line without a digit. */
        EMPTY_LINE
    }
}
