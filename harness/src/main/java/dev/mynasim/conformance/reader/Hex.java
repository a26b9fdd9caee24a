// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import java.util.Arrays;
import java.util.HexFormat;

/** Octets as text. */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();
    private static final int SHOWN = 32;

    private Hex() {}

    static byte[] octets(String hex) {
        return FORMAT.parseHex(hex);
    }

    static String of(byte[] octets) {
        return FORMAT.formatHex(octets);
    }

    /** For a report: the beginning and the end of what is long. */
    static String words(byte[] octets) {
        if (octets.length <= SHOWN) {
            return of(octets);
        }
        return "%s … %s (%d octets)"
                .formatted(
                        of(Arrays.copyOf(octets, SHOWN / 2)),
                        of(Arrays.copyOfRange(octets, octets.length - 4, octets.length)),
                        octets.length);
    }

    /** Two digits. */
    static String two(int value) {
        return FORMAT.toHexDigits((byte) value);
    }

    /** Four digits. */
    static String four(int value) {
        return FORMAT.toHexDigits((short) value);
    }
}
