// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A command or an answer as a dump has it: octets, of which one run may be masked. Immutable. */
public final class DumpOctets {
    private static final String MASK = "**";

    private final byte[] octets;
    private final int maskedFrom;
    private final int maskedTo;

    private DumpOctets(byte[] octets, int maskedFrom, int maskedTo) {
        this.octets = octets;
        this.maskedFrom = maskedFrom;
        this.maskedTo = maskedTo;
    }

    /**
     * Reads hexadecimal digits, {@code **} in the place of each masked octet.
     *
     * @return empty when it is something else, or when there is more than one masked run
     */
    static Optional<DumpOctets> parse(String text) {
        int from = text.indexOf(MASK);
        int to = from < 0 ? 0 : text.lastIndexOf(MASK) + MASK.length();
        String before = from < 0 ? text : text.substring(0, from);
        String hidden = from < 0 ? "" : text.substring(from, to);
        String after = from < 0 ? "" : text.substring(to);
        if (!isHex(before) || !isHex(after) || !hidden.equals(MASK.repeat(hidden.length() / 2))) {
            return Optional.empty();
        }
        String digits = before + "0".repeat(hidden.length()) + after;
        int start = before.length() / 2;
        return Optional.of(new DumpOctets(HexFormat.of().parseHex(digits), start, start + hidden.length() / 2));
    }

    private static boolean isHex(String text) {
        return text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit);
    }

    /** How many octets, masked ones included. */
    public int length() {
        return octets.length;
    }

    /** Whether any octet is masked. */
    public boolean hasMask() {
        return maskedFrom < maskedTo;
    }

    /** The first masked octet. */
    int maskedFrom() {
        return maskedFrom;
    }

    /** Behind the last masked octet. */
    int maskedTo() {
        return maskedTo;
    }

    /** A copy of the octets, {@code 00} in the place of each masked one. */
    byte[] octets() {
        return octets.clone();
    }

    /** One octet, 0 to 255; -1 when there is none or it is masked. */
    int octet(int index) {
        boolean known = index >= 0 && index < octets.length && (index < maskedFrom || index >= maskedTo);
        return known ? octets[index] & 0xFF : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DumpOctets that
                && maskedFrom == that.maskedFrom
                && maskedTo == that.maskedTo
                && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** The length alone: a dump may hold PINs. */
    @Override
    public String toString() {
        return length() + (hasMask() ? " octets, some masked" : " octets");
    }
}
