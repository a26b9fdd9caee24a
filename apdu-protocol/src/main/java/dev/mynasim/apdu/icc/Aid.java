// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.icc;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An application identifier (AID), as the name of a dedicated file: 1 to 16 octets (ISO/IEC 7816-4:2005 5.3.1.1).
 *
 * <p>Any 1 to 16 octets name a DF, and SELECT may give the beginning of a name (card-protocol.md §2.2: down to one
 * octet), so every such string is an {@code Aid}. An international ({@code A}) or national ({@code D}) identifier
 * begins with a registered provider identifier of five octets: {@link #isComplete()} says whether it is all there.
 */
public final class Aid implements Comparable<Aid> {
    /** The most octets of a DF name. */
    public static final int MAX_OCTETS = 16;

    /** Octets of a registered application provider identifier (RID). */
    public static final int PROVIDER_OCTETS = 5;

    /** Who gives identifiers of this kind out: the first four bits (ISO/IEC 7816-4:2005 8.2.1.2). */
    public enum Category {
        /** {@code A}: international registration. */
        INTERNATIONAL,
        /** {@code D}: national registration; the country is in the first two octets, {@code D392} is Japan. */
        NATIONAL,
        /** {@code E}: names a standard by its object identifier. */
        STANDARD,
        /** {@code F}: not registered. */
        PROPRIETARY,
        /** {@code 0} to {@code 9}, {@code B}, {@code C}: reserved, some for historical use. */
        RESERVED
    }

    private final byte[] octets;

    private Aid(byte[] octets) {
        this.octets = octets;
    }

    /**
     * The identifier of these octets.
     *
     * @param octets 1 to 16 octets; copied
     * @throws IllegalArgumentException when there are none or more
     */
    public static Aid of(byte[] octets) {
        if (octets.length < 1 || octets.length > MAX_OCTETS) {
            throw new IllegalArgumentException("an AID has 1 to 16 octets, not " + octets.length);
        }
        return new Aid(octets.clone());
    }

    /**
     * The identifier of these hexadecimal digits.
     *
     * @param hex 1 to 16 octets in hexadecimal, for example {@code D392F000260100000001}
     * @throws IllegalArgumentException when it is no hexadecimal, or of another length
     */
    public static Aid ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** A copy of the octets. */
    public byte[] octets() {
        return octets.clone();
    }

    /** How many octets, 1 to 16. */
    public int length() {
        return octets.length;
    }

    /** Who gives identifiers of this kind out. */
    public Category category() {
        return switch ((octets[0] >> 4) & 0x0F) {
            case 0xA -> Category.INTERNATIONAL;
            case 0xD -> Category.NATIONAL;
            case 0xE -> Category.STANDARD;
            case 0xF -> Category.PROPRIETARY;
            default -> Category.RESERVED;
        };
    }

    /** Whether it can be an application's whole identifier: five octets or more where a provider is registered. */
    public boolean isComplete() {
        return switch (category()) {
            case INTERNATIONAL, NATIONAL -> octets.length >= PROVIDER_OCTETS;
            case STANDARD, PROPRIETARY, RESERVED -> true;
        };
    }

    /**
     * Whether the name begins with these octets: what SELECT by partial name asks. Every name begins with no octets; no
     * name begins with more octets than it has.
     */
    public boolean startsWith(byte[] prefix) {
        return prefix.length <= octets.length && Arrays.equals(octets, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Whether the name begins with, or is, another. */
    public boolean startsWith(Aid prefix) {
        return startsWith(prefix.octets);
    }

    /** By unsigned octets, a beginning before what it begins. */
    @Override
    public int compareTo(Aid other) {
        return Arrays.compareUnsigned(octets, other.octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Aid that && Arrays.equals(octets, that.octets);
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
