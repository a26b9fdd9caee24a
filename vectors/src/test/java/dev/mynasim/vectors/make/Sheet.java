// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.stream.Collectors;

/** Commands and answers that many scripts share, as card-protocol.md writes them. */
final class Sheet {
    static final String OK = "90 00";

    /** Any refusal: stands behind the one that the sheet infers. */
    static final String ANY_ERROR = "error";

    /** Access condition not met (section 6). */
    static final String DENIED = "69 82";

    /** No such file or application (section 6). */
    static final String NOT_FOUND = "6A 82";

    /** COMPUTE DIGITAL SIGNATURE with the auth key, by short identifier (section 4.2). */
    static final String SIGN_WITH_AUTH_KEY = "80 2A 00 97 06 01 02 03 04 05 06 00";

    private Sheet() {}

    /** SELECT by name. */
    static String selectName(int p2, String name) {
        return "00 A4 04 %02X %02X %s".formatted(p2, octets(name), name);
    }

    /** SELECT of an EF. */
    static String file(int id) {
        return "00 A4 02 0C 02 " + word(id);
    }

    /** READ BINARY of the current EF in short form; 256 octets are written 00. */
    static String read(int offset, int le) {
        return "00 B0 " + word(offset) + " " + octet(le & 0xFF);
    }

    /** READ BINARY of the current EF in extended form; 65,536 octets are written 0000. */
    static String readExtended(int offset, int le) {
        return "00 B0 " + word(offset) + " 00 " + word(le & 0xFFFF);
    }

    /** READ BINARY by short identifier. */
    static String readShort(int id, int offset, int le) {
        return "00 B0 " + octet(0x80 | id) + " " + octet(offset) + " " + octet(le & 0xFF);
    }

    /** So many octets of whatever, and 9000. */
    static String data(int octets) {
        return "(" + octets + ") " + OK;
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

    /** ASCII characters as octets. */
    static String ascii(String text) {
        return text.chars().mapToObj(Sheet::octet).collect(Collectors.joining(" "));
    }

    /** VERIFY of the current EF with literal octets. */
    static String verifyWith(int p2, String text) {
        return "00 20 00 %02X %02X %s".formatted(p2, text.length(), ascii(text));
    }
}
