// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;

/** The references of card-protocol.md section 5 that can be presented. */
enum Pin {
    AUTH(App.JPKI, 0x18, "auth", 4, 3, true),
    SIGN(App.JPKI, 0x1B, "sign", 6, 5, true),
    INPUT_SUPPORT(App.TEXT, 0x11, "inputSupport", 4, 3, true),
    TEXT_CODE_A(App.TEXT, 0x14, "codeA", 12, 10, false),
    TEXT_CODE_B(App.TEXT, 0x15, "codeB", 14, 10, false),
    BIRTH_DATE(App.SURFACE, 0x11, "birthDate", 6, 10, true),
    SURFACE_CODE_B(App.SURFACE, 0x12, "codeB", 14, 10, false),
    SURFACE_CODE_A(App.SURFACE, 0x13, "codeA", 12, 10, false),
    JUKI(App.JUKI, 0x1C, "juki", 4, 3, true),
    /** That it has three tries is INFERRED. */
    COMMON_JUKI(App.COMMON, 0x1C, "juki", 4, 3, false);

    private final App app;
    private final int id;
    private final String value;
    private final int length;
    private final int tries;
    private final boolean sure;

    Pin(App app, int id, String value, int length, int tries, boolean sure) {
        this.app = app;
        this.id = id;
        this.value = value;
        this.length = length;
        this.tries = tries;
        this.sure = sure;
    }

    App app() {
        return app;
    }

    int id() {
        return id;
    }

    /** The name of its value. */
    String value() {
        return value;
    }

    /** Octets, the fewest where that varies. */
    int length() {
        return length;
    }

    /** Tries of a full counter, as the sheet takes it. */
    int tries() {
        return tries;
    }

    /** Whether the sources agree on the number of tries. */
    boolean sure() {
        return sure;
    }

    /** In words. */
    String title() {
        return "%s %04X (%s)".formatted(app.title(), id, value);
    }

    /** SELECT of its EF. */
    String select() {
        return Sheet.file(id);
    }

    /** The retry query by short identifier. */
    String query() {
        return "00 20 00 " + Sheet.octet(0x80 | id);
    }

    /** VERIFY by short identifier with the right value. */
    String verify() {
        return query() + " <#" + value + ">";
    }

    /** VERIFY by short identifier with a wrong value of the right form. */
    String verifyWrong() {
        return query() + " <#" + value + ".wrong>";
    }

    /** The answer when so many tries are gone; where the number of tries is open, also as with three tries. */
    String[] left(int spent) {
        String taken = counter(tries - spent);
        if (sure) {
            return new String[] {taken};
        }
        // Conflict 8 for the codes: ten or three. INFERRED for the common application: any number.
        return tries == 10 && spent <= 3
                ? new String[] {taken, counter(3 - spent)}
                : List.of(taken, "63 C?").toArray(String[]::new);
    }

    private static String counter(int left) {
        return "63 C" + "0123456789A".charAt(left);
    }
}
