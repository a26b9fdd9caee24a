// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

/** Looks how deep BER is nested before a parser follows it down, which would take the stack with it. */
final class BerDepth {
    private static final int LIMIT = 64;
    private static final int INDEFINITE = 0x80;

    private BerDepth() {}

    /** Whether no value is nested deeper than any CMS of one signer; what is no BER at all is for the parser to say. */
    static boolean isBelowLimit(byte[] octets) {
        int[] ends = new int[LIMIT];
        int depth = 0;
        int at = 0;
        while (at + 1 < octets.length) {
            while (depth > 0 && ends[depth - 1] >= 0 && at >= ends[depth - 1]) {
                depth--;
            }
            int first = octets[at++];
            if ((first & 0x1F) == 0x1F) {
                while (at < octets.length && (octets[at] & 0x80) != 0) {
                    at++;
                }
                at++;
            }
            if (at >= octets.length) {
                return true;
            }
            int length = octets[at++] & 0xFF;
            if (first == 0 && length == 0 && depth > 0 && ends[depth - 1] < 0) {
                depth--;
                continue;
            }
            boolean indefinite = length == INDEFINITE;
            if (length > INDEFINITE) {
                int count = length - INDEFINITE;
                if (count > 4 || at + count > octets.length) {
                    return true;
                }
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = (length << 8) | (octets[at++] & 0xFF);
                }
                if (length < 0) {
                    return true;
                }
            }
            if ((first & 0x20) == 0) {
                if (indefinite || length > octets.length - at) {
                    return true;
                }
                at += length;
            } else if (depth == LIMIT) {
                return false;
            } else {
                ends[depth++] = indefinite ? -1 : at + Math.min(length, octets.length - at);
            }
        }
        return true;
    }
}
