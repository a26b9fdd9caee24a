// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.apdu;

/**
 * The seven forms of a command APDU (ISO/IEC 7816-3:2006 12.1.3): which of the data field and the Le field are there,
 * and whether their lengths are written short (one octet) or extended (two or three octets).
 */
public enum ApduCase {
    /** The header alone. */
    CASE_1("1", false, false, false),
    /** Header and a one-octet Le: Ne 1 to 256. */
    CASE_2S("2S", false, true, false),
    /** Header, a one-octet Lc and 1 to 255 octets of data. */
    CASE_3S("3S", true, false, false),
    /** Header, a one-octet Lc, 1 to 255 octets of data and a one-octet Le. */
    CASE_4S("4S", true, true, false),
    /** Header and a three-octet Le: Ne 1 to 65,536. */
    CASE_2E("2E", false, true, true),
    /** Header, a three-octet Lc and 1 to 65,535 octets of data. */
    CASE_3E("3E", true, false, true),
    /** Header, a three-octet Lc, 1 to 65,535 octets of data and a two-octet Le. */
    CASE_4E("4E", true, true, true);

    private final String label;
    private final boolean data;
    private final boolean le;
    private final boolean extended;

    ApduCase(String label, boolean data, boolean le, boolean extended) {
        this.label = label;
        this.data = data;
        this.le = le;
        this.extended = extended;
    }

    /** The standard's name: {@code 1}, {@code 2S}, {@code 3S}, {@code 4S}, {@code 2E}, {@code 3E} or {@code 4E}. */
    public String label() {
        return label;
    }

    /** Whether a command of this case has a data field. */
    public boolean hasData() {
        return data;
    }

    /** Whether a command of this case has an Le field. */
    public boolean hasLe() {
        return le;
    }

    /** Whether the length fields are extended. Case 1 has none and is not. */
    public boolean isExtended() {
        return extended;
    }

    /** Octets in front of the data field: header and Lc. Only for a case with data. */
    int octetsBeforeData() {
        return extended ? 7 : 5;
    }

    /** The same as {@link #label()}. */
    @Override
    public String toString() {
        return label;
    }
}
