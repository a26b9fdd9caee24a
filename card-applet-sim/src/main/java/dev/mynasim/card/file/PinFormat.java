// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/**
 * Which octets may be set as a PIN (card-protocol.md section 5). Applies wherever a PIN is set; VERIFY only compares.
 */
public final class PinFormat {
    private static final byte DIGIT_ZERO = 0x30;
    private static final byte DIGIT_NINE = 0x39;
    private static final byte LETTER_A = 0x41;
    private static final byte LETTER_Z = 0x5A;

    private final byte minLength;
    private final byte maxLength;
    private final boolean letters;

    /**
     * @param minLength fewest octets
     * @param maxLength most octets, at most {@link PinFile#MAX_LENGTH}
     * @param letters true: upper-case letters and digits, at least one of each; false: digits only
     */
    public PinFormat(byte minLength, byte maxLength, boolean letters) {
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.letters = letters;
    }

    /** Whether these octets may be set as the PIN. */
    public boolean accepts(byte[] buffer, short offset, short length) {
        if (length < minLength || length > maxLength) {
            return false;
        }
        boolean letterSeen = false;
        boolean digitSeen = false;
        short end = (short) (offset + length);
        for (short i = offset; i < end; i++) {
            byte octet = buffer[i];
            if (octet >= DIGIT_ZERO && octet <= DIGIT_NINE) {
                digitSeen = true;
            } else if (letters && octet >= LETTER_A && octet <= LETTER_Z) {
                letterSeen = true;
            } else {
                return false;
            }
        }
        return !letters || (letterSeen && digitSeen);
    }
}
