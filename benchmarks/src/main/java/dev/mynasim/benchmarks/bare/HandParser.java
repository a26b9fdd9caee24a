// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import java.util.Arrays;

/** The least that can be done to take octets apart by hand: no checks but those that keep it inside the array. */
public final class HandParser {
    private static final int HEADER = 4;
    private static final int LC = 4;
    private static final int CONSTRUCTED = 0x20;
    private static final int MORE_TAG = 0x1F;

    private HandParser() {}

    /**
     * A short command.
     *
     * @param header its four octets
     * @param data a copy of its data
     * @param ne how many octets are expected, 0 for none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the copy is what is measured
    public record Command(int header, byte[] data, int ne) {}

    /** Takes a short command APDU apart. */
    public static Command command(byte[] octets) {
        int header = (octets[0] & 0xFF) << 24
                | (octets[1] & 0xFF) << 16
                | (octets[2] & 0xFF) << 8
                | (octets[HEADER - 1] & 0xFF);
        if (octets.length <= HEADER + 1) {
            return new Command(header, new byte[0], octets.length == HEADER ? 0 : octets[LC] & 0xFF);
        }
        int end = HEADER + 1 + (octets[LC] & 0xFF);
        int ne = end < octets.length ? (octets[end] & 0xFF) : 0;
        return new Command(header, Arrays.copyOfRange(octets, HEADER + 1, end), ne);
    }

    /** Counts the BER-TLV objects between two places, those inside others too. */
    public static int objects(byte[] octets, int from, int to) {
        int count = 0;
        int at = from;
        while (at < to) {
            int first = octets[at++];
            if ((first & MORE_TAG) == MORE_TAG) {
                while ((octets[at++] & 0x80) != 0) {
                    // The tag goes on.
                }
            }
            int length = octets[at++] & 0xFF;
            if (length > 0x80) {
                int more = length & 0x7F;
                length = 0;
                for (int i = 0; i < more; i++) {
                    length = length << 8 | (octets[at++] & 0xFF);
                }
            }
            count += 1 + ((first & CONSTRUCTED) != 0 ? objects(octets, at, at + length) : 0);
            at += length;
        }
        return count;
    }
}
