// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;

/**
 * A reference that its holder can change (card-protocol.md section 4.1).
 *
 * @param pin the reference
 * @param command class, instruction and P1
 * @param fresh a new value that may be set
 * @param second another one
 */
record Changeable(Pin pin, String command, String fresh, String second) {
    private static final String REFERENCE_DATA = "00 24 01";
    private static final String KEY = "80 32 00";

    static final List<Changeable> ALL = List.of(
            new Changeable(Pin.AUTH, REFERENCE_DATA, "8053", "6194"),
            new Changeable(Pin.SIGN, REFERENCE_DATA, "QRST567", "8VWXYZ0123456789"),
            new Changeable(Pin.INPUT_SUPPORT, REFERENCE_DATA, "8053", "6194"),
            new Changeable(Pin.JUKI, KEY, "8053", "6194"),
            new Changeable(Pin.COMMON_JUKI, KEY, "8053", "6194"));

    static Changeable of(Pin pin) {
        return ALL.stream().filter(any -> any.pin == pin).findFirst().orElseThrow();
    }

    /** A script that may change the card, with the application selected. */
    Script script(String comment, String source) {
        return new Script(pin.title() + ": " + comment, source).in(pin.app()).effect("changes-card");
    }

    /** Sets a value, by short identifier. */
    String change(String value) {
        return change(Sheet.octet(value.length()), Sheet.ascii(value));
    }

    /** Sets any octets, by short identifier. */
    String change(String lc, String octets) {
        return "%s %02X %s %s".formatted(command, 0x80 | pin.id(), lc, octets).strip();
    }

    /** Sets a value of the current EF. */
    String changeCurrent(String value) {
        return "%s 80 %02X %s".formatted(command, value.length(), Sheet.ascii(value));
    }

    /** Sets the persona's value again. */
    String changeBack() {
        return "%s %02X <#%s>".formatted(command, 0x80 | pin.id(), pin.value());
    }

    /** VERIFY with a value. */
    String verify(String value) {
        return Sheet.verifyWith(0x80 | pin.id(), value);
    }
}
