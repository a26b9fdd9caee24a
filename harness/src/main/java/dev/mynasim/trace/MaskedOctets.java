// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Octets of which one run may be hidden. The hidden ones are overwritten when this is made, so nobody who holds it can
 * get at them: not a sink, not a debugger's {@code toString}. How many were hidden stays known. Immutable.
 */
public final class MaskedOctets {
    /** What stands in for a hidden octet: an asterisk in ASCII. */
    public static final byte FILLER = '*';

    /** No octets at all. */
    public static final MaskedOctets NONE = new MaskedOctets(new byte[0], 0, 0);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] octets;
    private final int from;
    private final int to;

    /** Takes the octets as its own. */
    private MaskedOctets(byte[] octets, int from, int to) {
        this.octets = octets;
        this.from = from;
        this.to = to;
        Arrays.fill(octets, from, to, FILLER);
    }

    /**
     * Octets of which none is secret.
     *
     * @param octets any number; copied
     */
    public static MaskedOctets of(byte[] octets) {
        return new MaskedOctets(octets.clone(), 0, 0);
    }

    /**
     * Octets of which some are secret.
     *
     * @param octets any number; copied, the secret ones not
     * @param from the first secret one
     * @param to behind the last secret one; equal to {@code from} when none is
     * @throws IllegalArgumentException when these are not inside the octets in this order
     */
    public static MaskedOctets masked(byte[] octets, int from, int to) {
        if (from < 0 || to < from || to > octets.length) {
            throw new IllegalArgumentException(
                    "of %d octets, %d to %d cannot be hidden".formatted(octets.length, from, to));
        }
        return from == to ? of(octets) : new MaskedOctets(octets.clone(), from, to);
    }

    /** Octets of which all are secret. */
    static MaskedOctets allMasked(byte[] octets) {
        return masked(octets, 0, octets.length);
    }

    /** How many octets, hidden ones included. */
    public int length() {
        return octets.length;
    }

    /** Whether there is no octet. */
    public boolean isEmpty() {
        return octets.length == 0;
    }

    /** Whether any octet is hidden. */
    public boolean hasMask() {
        return from < to;
    }

    /** The first hidden octet; without one equal to {@link #maskedTo()}. */
    public int maskedFrom() {
        return from;
    }

    /** Behind the last hidden octet. */
    public int maskedTo() {
        return to;
    }

    /**
     * Whether an octet is hidden.
     *
     * @param index any number
     */
    public boolean isMasked(int index) {
        return index >= from && index < to;
    }

    /** A copy of the octets, {@link #FILLER} in the place of each hidden one. */
    public byte[] filled() {
        return octets.clone();
    }

    /** Upper-case hexadecimal without separators, {@code **} in the place of each hidden octet. */
    public String hex() {
        return hex(0, octets.length);
    }

    /**
     * Some of the octets as {@link #hex()} gives them.
     *
     * @throws IndexOutOfBoundsException when they are not inside
     */
    public String hex(int start, int end) {
        if (from >= end || to <= start || !hasMask()) {
            return HEX.formatHex(octets, start, end);
        }
        int first = Math.max(start, from);
        int last = Math.min(end, to);
        return HEX.formatHex(octets, start, first) + "**".repeat(last - first) + HEX.formatHex(octets, last, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedOctets that
                && from == that.from
                && to == that.to
                && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets) * 31 + from;
    }

    /** As {@link #hex()}. */
    @Override
    public String toString() {
        return hex();
    }
}
