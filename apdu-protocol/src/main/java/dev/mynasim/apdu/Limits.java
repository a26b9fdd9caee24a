// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

/**
 * How much is taken from a stranger. Every parser checks its limit before it takes memory.
 *
 * @param commandOctets the longest command APDU, 4 to 65,544 octets
 * @param responseOctets the longest response APDU, 2 to 65,538 octets
 * @param tlvOctets the longest value field of a BER-TLV object, 0 to 16,777,215 octets
 * @param tlvDepth how deep BER-TLV objects may be nested, 1 (nothing inside the outermost) to {@value #MAX_TLV_DEPTH}
 */
public record Limits(int commandOctets, int responseOctets, int tlvOctets, int tlvDepth) {
    /** The longest command APDU there can be: header, Lc of three octets, 65,535 of data, Le of two (case 4E). */
    public static final int MAX_COMMAND_OCTETS = 4 + 3 + 65_535 + 2;

    /** The longest response APDU there can be: 65,536 octets of data and the status word. */
    public static final int MAX_RESPONSE_OCTETS = 65_536 + 2;

    /** The longest value that a length field of the form {@code 83} announces. */
    public static final int MAX_TLV_OCTETS = 0xFF_FFFF;

    /** The depth of nesting that no setting goes beyond: parsing is recursive, and a stack is finite. */
    public static final int MAX_TLV_DEPTH = 64;

    /** A frame of the vpcd protocol carries so many octets (virtual-reader.md, the vpcd protocol). */
    public static final int VPCD_FRAME_OCTETS = 65_535;

    /**
     * The defaults: commands and responses of {@value #VPCD_FRAME_OCTETS} octets (what the vpcd wire carries), TLV
     * values of 65,535 octets (the largest that a command brings), 16 levels of TLV (a certificate has about ten).
     */
    public static final Limits DEFAULTS = new Limits(VPCD_FRAME_OCTETS, VPCD_FRAME_OCTETS, 65_535, 16);

    /** What ISO/IEC 7816 itself allows, whatever carries it. */
    public static final Limits ISO = new Limits(MAX_COMMAND_OCTETS, MAX_RESPONSE_OCTETS, MAX_TLV_OCTETS, MAX_TLV_DEPTH);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a limit is outside its range, with the numbers
     */
    public Limits {
        check("commandOctets", commandOctets, 4, MAX_COMMAND_OCTETS);
        check("responseOctets", responseOctets, 2, MAX_RESPONSE_OCTETS);
        check("tlvOctets", tlvOctets, 0, MAX_TLV_OCTETS);
        check("tlvDepth", tlvDepth, 1, MAX_TLV_DEPTH);
    }

    /** The same limits with another longest command. */
    public Limits withCommandOctets(int octets) {
        return new Limits(octets, responseOctets, tlvOctets, tlvDepth);
    }

    /** The same limits with another longest response. */
    public Limits withResponseOctets(int octets) {
        return new Limits(commandOctets, octets, tlvOctets, tlvDepth);
    }

    /** The same limits with another longest TLV value. */
    public Limits withTlvOctets(int octets) {
        return new Limits(commandOctets, responseOctets, octets, tlvDepth);
    }

    /** The same limits with another depth of TLV nesting. */
    public Limits withTlvDepth(int depth) {
        return new Limits(commandOctets, responseOctets, tlvOctets, depth);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + least + " to " + most + ", not " + value);
        }
    }
}
