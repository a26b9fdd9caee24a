// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import java.util.Arrays;
import java.util.HexFormat;

/** An answer to reset (ATR), 2 to 33 octets (ISO/IEC 7816-3 clause 8). */
public final class Atr {
    private final byte[] octets;

    private Atr(byte[] octets) {
        this.octets = octets;
    }

    /**
     * @param octets the answer to reset, TS first
     * @throws IllegalArgumentException when the octets are not an answer to reset, with the reason
     */
    public static Atr of(byte[] octets) {
        if (octets.length < 2 || octets.length > 33) {
            throw new IllegalArgumentException("an ATR has 2 to 33 octets, not " + octets.length);
        }
        return new Atr(octets.clone());
    }

    /** @param hex the answer to reset in hexadecimal, for example {@code 3BE000FF8131FE4514} */
    public static Atr ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** A copy of the octets, TS first. */
    public byte[] octets() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atr that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Upper-case hexadecimal without separators. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(octets);
    }
}
