// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** What may be set as a new PIN (card-protocol.md section 5). */
final class NewValues {
    private static final String FORMAT =
            "card-protocol.md §5 the card enforces the format of a new PIN (MC, SINGLE); 6A80 INFERRED";
    private static final String LENGTH = "card-protocol.md §5 Lc outside 1–16: 6700 INFERRED";
    private static final String ISSUING =
            "card-protocol.md §5 at least one letter and one digit: the issuer's rule (P8N), whether the card's is UNKNOWN";
    private static final String PARAMETERS = "card-protocol.md §6 6A86 P1P2 wrong; INFERRED for this command";

    private final ScriptFile file;

    NewValues(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (Changeable pin : Changeable.ALL) {
            if (pin.pin() == Pin.SIGN) {
                passwords(pin);
            } else {
                digits(pin);
            }
            lengths(pin);
            parameters(pin);
        }
    }

    private void digits(Changeable pin) {
        for (String value : new String[] {"0000", "9999", "1234", "4321"}) {
            taken(pin, value);
        }
        for (String value :
                new String[] {"123", "1", "12345", "12345678", "ABCD", "12A4", "12 4", "-123", "12.4", "123:", "/123"
                }) {
            notTaken(pin, value);
        }
        notTakenOctets(pin, "octets 00", "04", "00 00 00 00");
        notTakenOctets(pin, "numbers instead of ASCII", "04", "01 02 03 04");
        notTakenOctets(pin, "full-width digits", "0C", "EF BC 91 EF BC 92 EF BC 93 EF BC 94");
        notTakenOctets(pin, "old and new one together", "08", "<" + pin.pin().value() + "> 38 30 35 33");
    }

    private void passwords(Changeable pin) {
        for (String value : new String[] {"ABC123", "1ABCDE", "A12345", "ABCDEFGH12345678", "ZZZZZ9", "A0A0A0A0A0"}) {
            taken(pin, value);
        }
        for (String value : new String[] {
            "AB123", "A1", "abc123", "ABC12a", "ABC12!", "ABC 123", "ABC-123", "@BC123", "[BC123", "ABC:12"
        }) {
            notTaken(pin, value);
        }
        notTakenOctets(pin, "six octets 00", "06", "00 00 00 00 00 00");
        notTakenOctets(pin, "a letter that is not ASCII", "07", "C3 84 42 43 31 32 33");
        for (String value : new String[] {"ABCDEF", "123456", "1234567890123456", "ABCDEFGHIJKLMNOP"}) {
            file.add(pin.script("\"%s\", of one kind of character".formatted(value), ISSUING)
                    .verified(pin.pin())
                    .send(pin.change(value), "6A 80", Sheet.ANY_ERROR, Sheet.OK));
        }
    }

    private void taken(Changeable pin, String value) {
        file.add(pin.script("\"%s\" may be set".formatted(value), "card-protocol.md §5 format CONFIRMED")
                .verified(pin.pin())
                .send(pin.change(value), Sheet.OK)
                .send(pin.verify(value), Sheet.OK));
    }

    private void notTaken(Changeable pin, String value) {
        notTakenOctets(pin, "\"" + value + "\"", Sheet.octet(value.length()), Sheet.ascii(value));
    }

    private void notTakenOctets(Changeable pin, String what, String lc, String octets) {
        file.add(pin.script(what + " is not set", FORMAT)
                .verified(pin.pin())
                .send(pin.change(lc, octets), "6A 80", Sheet.ANY_ERROR));
        if (octets.length() % 4 == 2) {
            file.add(pin.script(what + " leaves the old one", FORMAT)
                    .verified(pin.pin())
                    .send(pin.change(lc, octets), "6A 80", Sheet.ANY_ERROR)
                    .verified(pin.pin()));
        }
    }

    private void lengths(Changeable pin) {
        String[] refused = {"67 00", Sheet.ANY_ERROR};
        file.add(pin.script("no data", LENGTH)
                .verified(pin.pin())
                .send("%s %02X".formatted(pin.command(), 0x80 | pin.pin().id()), refused));
        file.add(pin.script("17 octets", LENGTH)
                .verified(pin.pin())
                .sendLong(pin.change("11", ""), pin.pin() == Pin.SIGN ? "41" : "31", 17, "", refused));
        file.add(pin.script("300 octets", LENGTH)
                .flag("EXTENDED")
                .verified(pin.pin())
                .sendLong(pin.change("00 01 2C", ""), "31", 300, "", refused));
        file.add(pin.script("with an Le, the old one stays or the new one holds", LENGTH)
                .verified(pin.pin())
                .send(pin.change(pin.fresh()) + " 00", "67 00", Sheet.OK, Sheet.ANY_ERROR));
        file.add(pin.script(
                        "with an extended Lc",
                        "card-protocol.md §1.3 extended Lc CONFIRMED for others, INFERRED for this")
                .flag("EXTENDED")
                .verified(pin.pin())
                .send(
                        pin.change("00 00 " + Sheet.octet(pin.fresh().length()), Sheet.ascii(pin.fresh())),
                        Sheet.OK,
                        Sheet.ANY_ERROR));
    }

    private void parameters(Changeable pin) {
        String[] wrong = {"6A 86", Sheet.ANY_ERROR};
        int right = Integer.parseInt(pin.command().substring(6), 16);
        for (int p1 = 0; p1 < 4; p1++) {
            if (p1 != right) {
                file.add(pin.script("P1 %02X".formatted(p1), PARAMETERS)
                        .verified(pin.pin())
                        .send(
                                "%s %02X %02X %02X %s"
                                        .formatted(
                                                pin.command().substring(0, 5),
                                                p1,
                                                0x80 | pin.pin().id(),
                                                pin.fresh().length(),
                                                Sheet.ascii(pin.fresh())),
                                wrong)
                        .verified(pin.pin()));
            }
        }
        for (int p2 : new int[] {0x00, pin.pin().id(), 0xA0 | pin.pin().id()}) {
            file.add(pin.script("P2 %02X".formatted(p2), PARAMETERS)
                    .send(pin.pin().select(), Sheet.OK)
                    .verified(pin.pin())
                    .send(
                            "%s %02X %02X %s"
                                    .formatted(pin.command(), p2, pin.fresh().length(), Sheet.ascii(pin.fresh())),
                            wrong)
                    .verified(pin.pin()));
        }
        file.add(pin.script("another file, which is no PIN", "card-protocol.md §6 6981, INFERRED for this")
                .verified(pin.pin())
                .send(
                        "%s %02X %02X %s"
                                .formatted(
                                        pin.command(),
                                        0x80 | noPin(pin),
                                        pin.fresh().length(),
                                        Sheet.ascii(pin.fresh())),
                        "69 81",
                        Sheet.ANY_ERROR));
    }

    private static int noPin(Changeable pin) {
        return switch (pin.pin().app()) {
            case JPKI -> 0x0A;
            case TEXT -> 0x05;
            default -> 0x02;
        };
    }
}
