// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The tag field of a BER-TLV object: one to three octets (ISO/IEC 7816-4:2005 5.2.2.1).
 *
 * <p>A number under 31 in a tag of two octets is accepted, though the standard wants it in one: the My Number card has
 * {@code FF10}, {@code DF12}, {@code DF24} (card-protocol.md §3.2, §3.3).
 *
 * @param value the octets of the field as one big-endian number, for example {@code 0xFF40}
 */
public record BerTag(int value) {
    /** The most octets of a tag. */
    public static final int MAX_OCTETS = 3;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the value is no tag field, with the reason
     */
    public BerTag {
        if (!isTag(value)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%X is no BER-TLV tag", value));
        }
    }

    /** The tag of these octets read as a number, for example {@code 0x7F21}. */
    public static BerTag of(int value) {
        return new BerTag(value);
    }

    /**
     * The tag of these hexadecimal digits, for example {@code 7F21}.
     *
     * @throws IllegalArgumentException when they are no tag field
     */
    public static BerTag ofHex(String hex) {
        if (hex.length() > 2 * MAX_OCTETS || hex.isEmpty()) {
            throw new IllegalArgumentException("a tag is 2 to 6 hexadecimal digits, not " + hex.length());
        }
        return new BerTag(HexFormat.fromHexDigits(hex));
    }

    private static boolean isTag(int value) {
        if (value <= 0 || value > 0xFF_FFFF) {
            return false;
        }
        if (value <= 0xFF) {
            return !announcesMore(value);
        }
        if (value <= 0xFFFF) {
            return announcesMore(value >> 8) && (value & 0x80) == 0;
        }
        return announcesMore(value >> 16) && (value & 0x8000) != 0 && (value & 0x7F00) != 0 && (value & 0x80) == 0;
    }

    /** Whether a first octet says that the number is in the octets behind it: its five low bits are ones. */
    static boolean announcesMore(int firstOctet) {
        return (firstOctet & 0x1F) == 0x1F;
    }

    /** How many octets the field has, 1 to 3. */
    public int length() {
        return value <= 0xFF ? 1 : value <= 0xFFFF ? 2 : 3;
    }

    /** The first octet, 0 to 255. */
    public int firstOctet() {
        return value >> (8 * (length() - 1));
    }

    /** Whether the value field holds BER-TLV objects (bit 6 of the first octet). */
    public boolean isConstructed() {
        return (firstOctet() & 0x20) != 0;
    }

    /** The tag class: 0 universal, 1 application, 2 context-specific, 3 private. */
    public int tagClass() {
        return firstOctet() >> 6;
    }

    /** The tag number, without class and kind. */
    public int number() {
        return switch (length()) {
            case 1 -> value & 0x1F;
            case 2 -> value & 0x7F;
            default -> (((value >> 8) & 0x7F) << 7) | (value & 0x7F);
        };
    }

    /** The octets of the field. */
    public byte[] octets() {
        byte[] octets = new byte[length()];
        writeTo(octets);
        return octets;
    }

    void writeTo(byte[] target) {
        for (int i = 0; i < length(); i++) {
            target[i] = (byte) (value >> (8 * (length() - 1 - i)));
        }
    }

    /** Upper-case hexadecimal, for example {@code FF40}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%0" + 2 * length() + "X", value);
    }
}
