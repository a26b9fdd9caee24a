// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/** Octets that count: 00 01 02 … FF 00 …, which readers lose or swap visibly. */
final class CountingOctets {
    private static final short WRONG_OCTET = 0x6A00;
    private static final short OCTET = 0xFF;

    private final byte[] block = new byte[Dialogue.BLOCK];

    CountingOctets() {
        for (short i = 0; i < Dialogue.BLOCK; i++) {
            block[i] = (byte) i;
        }
    }

    /**
     * Sends so many.
     *
     * @param octets 0 to 65,535 unsigned
     */
    void send(Dialogue dialogue, short octets) {
        dialogue.begin(octets);
        sendBlocks(dialogue, (short) ((octets >> 8) & OCTET));
        dialogue.add(block, (short) (octets & OCTET));
    }

    /** Sends 65,536. */
    void sendMost(Dialogue dialogue) {
        dialogue.begin((short) 0);
        sendBlocks(dialogue, Dialogue.BLOCK);
    }

    private void sendBlocks(Dialogue dialogue, short blocks) {
        for (short i = 0; i < blocks; i++) {
            dialogue.add(block, Dialogue.BLOCK);
        }
    }

    /**
     * Refuses data that does not count from a value: a wrong octet at position i is {@code 6A00 + i}.
     *
     * @param first what the first octet has to be
     * @param length at most 255
     */
    static void require(byte[] data, short length, short first) {
        for (short i = 0; i < length; i++) {
            // No carry: behind FF nothing counts on.
            if ((short) (data[i] & OCTET) != (short) (first + i)) {
                ISOException.throwIt((short) (WRONG_OCTET + i));
            }
        }
    }

    /** Refuses data of a length that is not 1 to 255: {@code 6700}. */
    static void requireShort(short length) {
        if (length == 0 || Dialogue.isGreater(length, OCTET)) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }
}
