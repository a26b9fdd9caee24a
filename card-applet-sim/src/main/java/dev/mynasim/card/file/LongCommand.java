// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.Shareable;

/**
 * A command whose data or answer is longer than the Java Card API counts, which is 32,767 octets: its lengths are
 * signed numbers of 16 bits. While there is one, the applet's APDU has the header alone; data and answer go through
 * here. Lengths are unsigned numbers of 16 bits, so that they fit a {@code short}.
 */
public interface LongCommand extends Shareable {
    /** Whether the command at work is such a command. */
    boolean isThere();

    /** Nc, 0 to 65,535 unsigned. */
    short dataLength();

    /** Whether the command has an Le field. */
    boolean hasExpected();

    /** Ne, 1 to 65,536 unsigned modulo 65,536: 0 with an Le field means 65,536. */
    short expected();

    /**
     * Copies octets of the data into working memory.
     *
     * @param offset of the data, unsigned
     * @param length of the copy; offset and length together at most Nc
     */
    void read(short offset, byte[] to, short toOffset, short length);

    /** Adds octets to the answer, of which 65,536 at most are sent. */
    void send(byte[] from, short offset, short length);
}
