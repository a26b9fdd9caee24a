// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of octets, equal by content. Its text form shows the length only: it may be a PIN. */
public final class Octets {
    private final byte[] octets;

    private Octets(byte[] octets) {
        this.octets = octets;
    }

    /** A copy of these octets. */
    public static Octets of(byte[] octets) {
        return new Octets(octets.clone());
    }

    /** The octets of a hexadecimal string. */
    public static Octets ofHex(String hex) {
        return new Octets(HexFormat.of().parseHex(hex));
    }

    /** The octets of an ASCII string. */
    public static Octets ofAscii(String text) {
        return new Octets(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * These octets with filler behind them.
     *
     * @param size the length wanted, at least {@link #length()}
     * @param filler the octet to fill with
     */
    public Octets paddedTo(int size, byte filler) {
        if (size < octets.length) {
            throw new IllegalArgumentException(octets.length + " octets do not fit into " + size);
        }
        byte[] padded = Arrays.copyOf(octets, size);
        Arrays.fill(padded, octets.length, size, filler);
        return new Octets(padded);
    }

    /** Number of octets. */
    public int length() {
        return octets.length;
    }

    /** A copy. */
    public byte[] toByteArray() {
        return octets.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return octets.length + " octets";
    }
}
