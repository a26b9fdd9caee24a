// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** Commands and marks that many scripts share, as card-protocol.md writes them. */
final class Sheet {
    static final String OK = "90 00";

    /** Any refusal: for answers that the sheet infers, behind the one that it takes. */
    static final String ANY_ERROR = "error";

    static final String ISD = "A0 00 00 01 51 00 00";
    static final String JPKI = "D3 92 F0 00 26 01 00 00 00 01";
    static final String TEXT = "D3 92 10 00 31 00 01 01 04 08";
    static final String SURFACE = "D3 92 10 00 31 00 01 01 04 02";
    static final String JUKI = "D3 92 10 00 31 00 01 01 04 01";
    static final String COMMON = "D3 92 10 00 31 00 01 01 01 00";

    private Sheet() {}

    /** SELECT by name, no data wanted. */
    static String select(String aid) {
        return "00 A4 04 0C %s %s".formatted(octet(octets(aid)), aid);
    }

    /** SELECT of an EF. */
    static String file(int id) {
        return "00 A4 02 0C 02 " + word(id);
    }

    /** How many octets the hexadecimal digits are. */
    static int octets(String hex) {
        return hex.replace(" ", "").length() / 2;
    }

    /** Two hexadecimal digits. */
    static String octet(int value) {
        return "%02X".formatted(value);
    }

    /** Two octets. */
    static String word(int value) {
        return "%02X %02X".formatted(value >> 8, value & 0xFF);
    }
}
