// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

import java.util.Locale;

/**
 * The class byte CLA of a command (ISO/IEC 7816-4:2013 5.4.1, Tables 2 and 3).
 *
 * @param value 0 to 255
 */
public record ClassByte(int value) {
    private static final ClassByte[] ALL = new ClassByte[256];

    static {
        for (int value = 0; value < ALL.length; value++) {
            ALL[value] = new ClassByte(value);
        }
    }

    /** Who says what the bits of a class byte mean. */
    public enum Kind {
        /** {@code 000x xxxx}: chaining, secure messaging in two bits, logical channels 0 to 3. */
        FIRST_INTERINDUSTRY,
        /** {@code 01xx xxxx}: chaining, secure messaging in one bit, logical channels 4 to 19. */
        FURTHER_INTERINDUSTRY,
        /** {@code 001x xxxx}: reserved for future use. */
        RESERVED,
        /** {@code 1xxx xxxx} but {@code FF}: the card's own; ISO gives the other bits no meaning. */
        PROPRIETARY,
        /**
         * {@code FF}: no card has this class (ISO/IEC 7816-4:2013 5.4.1); readers take it for their pseudo-APDUs such
         * as {@code FF CA 00 00 00} (virtual-reader.md, the vpcd protocol).
         */
        INVALID
    }

    /** What a class byte says of secure messaging. */
    public enum SecureMessaging {
        /** None, or no indication: the only answer for a class that is not interindustry. */
        NONE,
        /** In a format of the card's own ({@code xx01} in the first interindustry range). */
        PROPRIETARY,
        /** By ISO/IEC 7816-4:2013 clause 10; the command header is not processed. */
        HEADER_NOT_AUTHENTICATED,
        /** By ISO/IEC 7816-4:2013 clause 10; the command header is authenticated. */
        HEADER_AUTHENTICATED
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the value is not 0 to 255
     */
    public ClassByte {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException("CLA is 0 to 255, not " + value);
        }
    }

    /**
     * The class byte of this value, without making a new object.
     *
     * @param value 0 to 255
     * @throws IllegalArgumentException when the value is not 0 to 255
     */
    public static ClassByte of(int value) {
        return value >= 0 && value < ALL.length ? ALL[value] : new ClassByte(value);
    }

    /** Which range the value is in. */
    public Kind kind() {
        if (value == 0xFF) {
            return Kind.INVALID;
        }
        if ((value & 0x80) != 0) {
            return Kind.PROPRIETARY;
        }
        if ((value & 0x40) != 0) {
            return Kind.FURTHER_INTERINDUSTRY;
        }
        return (value & 0x20) == 0 ? Kind.FIRST_INTERINDUSTRY : Kind.RESERVED;
    }

    /** Whether ISO/IEC 7816-4 says what the bits mean: the first or the further interindustry range. */
    public boolean isInterindustry() {
        return kind() == Kind.FIRST_INTERINDUSTRY || kind() == Kind.FURTHER_INTERINDUSTRY;
    }

    /** Whether the class is the card's own: {@code 80} to {@code FE}. */
    public boolean isProprietary() {
        return kind() == Kind.PROPRIETARY;
    }

    /** The logical channel, 0 to 19. A class that cannot name a channel is on the basic one, 0. */
    public int logicalChannel() {
        return switch (kind()) {
            case FIRST_INTERINDUSTRY -> value & 0x03;
            case FURTHER_INTERINDUSTRY -> 4 + (value & 0x0F);
            case RESERVED, PROPRIETARY, INVALID -> 0;
        };
    }

    /** What the class says of secure messaging. */
    public SecureMessaging secureMessaging() {
        return switch (kind()) {
            case FIRST_INTERINDUSTRY ->
                switch ((value >> 2) & 0x03) {
                    case 0 -> SecureMessaging.NONE;
                    case 1 -> SecureMessaging.PROPRIETARY;
                    case 2 -> SecureMessaging.HEADER_NOT_AUTHENTICATED;
                    default -> SecureMessaging.HEADER_AUTHENTICATED;
                };
            case FURTHER_INTERINDUSTRY ->
                (value & 0x20) == 0 ? SecureMessaging.NONE : SecureMessaging.HEADER_NOT_AUTHENTICATED;
            case RESERVED, PROPRIETARY, INVALID -> SecureMessaging.NONE;
        };
    }

    /** Whether more commands of a chain follow this one (bit 5 in both interindustry ranges). */
    public boolean isChained() {
        return isInterindustry() && (value & 0x10) != 0;
    }

    /** Two upper-case hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02X", value);
    }
}
