// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * One command's data and answer. First {@link #receive}, then {@link #askExpected}, then an answer may be sent. Lengths
 * are unsigned numbers of 16 bits.
 */
abstract class Dialogue {
    /** A short command's longest answer, and how many octets of the data are kept. */
    static final short BLOCK = 256;

    private static final short SIGN = (short) 0x8000;

    /**
     * Takes all data, keeps the first 256 octets and fills the rest of the room with 00.
     *
     * @param kept room for 256 octets
     * @return Nc
     */
    abstract short receive(byte[] kept);

    /** Reads the Le field; comes after {@link #receive}, and once. */
    abstract void askExpected();

    /** Whether there is an Le field. */
    abstract boolean hasExpected();

    /** Ne; 0 without an Le field, and for 65,536. */
    abstract short expected();

    /** Announces an answer; the octets follow. */
    abstract void begin(short octets);

    /** Adds octets to the answer. */
    abstract void add(byte[] from, short length);

    /** Sends an answer of at most 256 octets, if it fits the Le field. */
    final void send(byte[] from, short length) {
        expect(length);
        begin(length);
        add(from, length);
    }

    /** Refuses an answer that is longer than the Le field allows, or than 256 octets without one: {@code 6700}. */
    final void expect(short length) {
        boolean any = hasExpected() && expected() == 0;
        if (!any && isGreater(length, most())) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    /** How long an answer may be: Ne, or 256 without an Le field; 0 means 65,536. */
    final short most() {
        return hasExpected() ? expected() : BLOCK;
    }

    /** Compares unsigned numbers. */
    static boolean isGreater(short a, short b) {
        return (short) (a + SIGN) > (short) (b + SIGN);
    }

    /** The smaller of an unsigned number and 256. */
    static short atMostABlock(short length) {
        return isGreater(length, BLOCK) ? BLOCK : length;
    }

    /** Makes the room that {@link #receive} fills empty. */
    static void clear(byte[] kept) {
        Util.arrayFillNonAtomic(kept, (short) 0, BLOCK, (byte) 0);
    }
}
