// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** The applications of card-protocol.md section 2.1, in its order, and the issuer security domain. */
enum App {
    JPKI("jpki", "D3 92 F0 00 26 01 00 00 00 01"),
    TEXT("text", "D3 92 10 00 31 00 01 01 04 08"),
    SURFACE("surface", "D3 92 10 00 31 00 01 01 04 02"),
    JUKI("juki", "D3 92 10 00 31 00 01 01 04 01"),
    COMMON("common", "D3 92 10 00 31 00 01 01 01 00"),
    /** Current after reset; every card that answers GET DATA has it. */
    ISD("", "A0 00 00 01 51 00 00");

    private final String need;
    private final String aid;

    App(String need, String aid) {
        this.need = need;
        this.aid = aid;
    }

    /** How client traces call it; empty where no card is without it. */
    String need() {
        return need;
    }

    /** Its name in hexadecimal. */
    String aid() {
        return aid;
    }

    /** The first octets of its name. */
    String prefix(int octets) {
        return aid.substring(0, 3 * octets - 1);
    }

    /** SELECT by name, no data wanted (section 2.2). */
    String select() {
        return Sheet.selectName(0x0C, aid);
    }

    /** In words. */
    String title() {
        return switch (this) {
            case JPKI -> "JPKI";
            case TEXT -> "text input support";
            case SURFACE -> "surface check";
            case JUKI -> "juki";
            case COMMON -> "common";
            case ISD -> "issuer security domain";
        };
    }
}
