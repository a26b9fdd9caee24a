// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The two applications on the card with which readers are tested (reader-certification.md, Test application on the
 * card), in commands and answers.
 */
final class TestApplication {
    /** Feature of a card that carries the first one. */
    static final String FIRST = "reader-test";

    /** Feature of a card that carries the second one. */
    static final String SECOND = "protocol-test";

    /** A card with both. */
    static final CardWish CARD = new CardWish("adult", "reader-test", Map.of());

    static final byte[] SELECT_FIRST = Hex.octets("00A4040006A000000018FF");
    static final byte[] SELECT_SECOND = Hex.octets("00A4040009A0000000660301B301");

    private static final int LONGEST_SHORT = 256;

    private TestApplication() {}

    /** Octets that count: 00 01 … FF 00 …. */
    static byte[] counting(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) i;
        }
        return octets;
    }

    /** Counting octets and 9000. */
    static byte[] answer(int length) {
        byte[] answer = Arrays.copyOf(counting(length), length + 2);
        answer[length] = (byte) 0x90;
        return answer;
    }

    /** Data to the first application, 1 to 255 octets. */
    static byte[] toCard(int length) {
        return command(0x80, 0x32, 0, counting(length), -1, false);
    }

    /** Data from the first application, 1 to 256 octets. */
    static byte[] fromCard(int length) {
        return command(0x80, 0x34, length, new byte[0], length, false);
    }

    /** Both ways with the first application. */
    static byte[] both(int sent, int wanted) {
        return command(0x80, 0x36, wanted, counting(sent), wanted, false);
    }

    /** Data to the second application, in extended form. */
    static byte[] longToCard(int length) {
        return command(0x00, 0x30, 0, counting(length), -1, true);
    }

    /** Data from the second application, in extended form, 1 to 65,536 octets. */
    static byte[] longFromCard(int length) {
        return command(0x00, 0x20, length & 0xFFFF, new byte[0], length, true);
    }

    /** Both ways with the second application, in extended form. */
    static byte[] longBoth(int sent, int wanted) {
        return command(0x00, 0x40, wanted & 0xFFFF, counting(sent), wanted, true);
    }

    /**
     * A command (ISO/IEC 7816-4:2005 5.1).
     *
     * @param p1p2 both as one number
     * @param ne how many octets are expected; below 0 for no Le field
     * @param extended whether lengths are extended
     */
    static byte[] command(int cla, int ins, int p1p2, byte[] data, int ne, boolean extended) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(cla);
        out.write(ins);
        out.write(p1p2 >> 8);
        out.write(p1p2);
        if (extended) {
            out.write(0);
        }
        if (data.length > 0) {
            length(out, data.length, extended);
            out.writeBytes(data);
        }
        if (ne >= 0) {
            length(out, ne == LONGEST_SHORT && !extended ? 0 : ne, extended);
        }
        return out.toByteArray();
    }

    private static void length(ByteArrayOutputStream out, int length, boolean extended) {
        if (extended) {
            out.write(length >> 8);
        }
        out.write(length);
    }
}
