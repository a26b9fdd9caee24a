// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu.tlv;

/** How a definite length is written (ISO/IEC 7816-4:2005 5.2.2.2). */
public enum LengthForm {
    /** One octet, {@code 00} to {@code 7F}. */
    SHORT(1, 0x7F),
    /** {@code 81} and one octet. */
    LONG_81(2, 0xFF),
    /** {@code 82} and two octets. */
    LONG_82(3, 0xFFFF),
    /** {@code 83} and three octets. */
    LONG_83(4, 0xFF_FFFF);

    private final int octets;
    private final int most;

    LengthForm(int octets, int most) {
        this.octets = octets;
        this.most = most;
    }

    /**
     * The shortest form for a length.
     *
     * @param length 0 to 16,777,215 octets
     * @throws IllegalArgumentException when it is outside
     */
    public static LengthForm shortestFor(int length) {
        for (LengthForm form : values()) {
            if (form.holds(length)) {
                return form;
            }
        }
        throw new IllegalArgumentException("a TLV length is 0 to 16777215, not " + length);
    }

    /** Octets of the length field, 1 to 4. */
    public int octets() {
        return octets;
    }

    /** Whether a length can be written in this form, perhaps with zeros in front. */
    public boolean holds(int length) {
        return length >= 0 && length <= most;
    }

    void writeTo(byte[] target, int at, int length) {
        if (this != SHORT) {
            target[at] = (byte) (0x80 | (octets - 1));
        }
        int digits = this == SHORT ? 1 : octets - 1;
        for (int i = 1; i <= digits; i++) {
            target[at + octets - i] = (byte) (length >> (8 * (i - 1)));
        }
    }
}
