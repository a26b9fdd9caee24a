// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** READ RECORD (card-protocol.md sections 3.4, 3.5 and 4.1). */
final class Records {
    private static final String READ = "card-protocol.md §4.1 READ RECORD CONFIRMED; ";
    private static final String MISSING = "card-protocol.md §4.1 no record SINGLE";
    private static final String SEVERAL =
            "card-protocol.md §4.1 from a record to the last: SINGLE; 6A81 allowed for by MC";

    private final ScriptFile file;

    Records(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (Ef ef : Ef.ALL) {
            if (ef.kind() == Ef.Kind.RECORDS) {
                record(ef);
            }
        }
        String layout = "card-protocol.md §3.4 common 0001 CONFIRMED: serial, municipality, expiry";
        // The persona "adult": municipality 10202, card until 2036-08-14.
        file.add(common("the 28 digits end with municipality and expiry", layout)
                .send("00 B2 01 0C 00", "01 1C (15) " + Sheet.ascii("1020220360814") + " 90 00"));
        file.add(common("the 28 octets are digits", layout)
                .send("00 B2 01 0C 00", "01 1C 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? 3? (13) 90 00"));
        file.add(
                common("the key reference is the same in both applications", "card-protocol.md §3.4 common 0002 SINGLE")
                        .send("00 B2 01 14 00", "(18:reference) 90 00")
                        .in(App.JUKI)
                        .send("00 B2 01 14 00", "<reference> 90 00"));
        file.add(common("the record does not change", READ)
                .send("00 B2 01 0C 00", "(30:record) 90 00")
                .send("00 B2 01 0C 00", "<record> 90 00")
                .reset("cold")
                .in(App.COMMON)
                .send("00 B2 01 0C 00", "<record> 90 00"));
        file.add(common("a record that is not there leaves the EF current", MISSING)
                .send("00 B2 02 0C 00", "6A 83")
                .send("00 B2 01 04 00", "01 1C (28) 90 00"));
    }

    private void record(Ef ef) {
        String where = ef.title();
        String byId = Sheet.octet(ef.id() << 3 | 4);
        String right = (ef.begins() + " (%d) 90 00".formatted(ef.size() - Sheet.octets(ef.begins()))).strip();
        file.add(in(ef, "record 1 of %s, by short identifier".formatted(where), READ + "§3.4")
                .send("00 B2 01 " + byId + " 00", right));
        file.add(in(ef, "record 1 of %s, of the current EF".formatted(where), READ + "§3.4")
                .send(ef.select(), Sheet.OK)
                .send("00 B2 01 04 00", right));
        file.add(in(ef, "record 1 of %s, exactly as many octets as it has".formatted(where), READ + "§3.4")
                .send("00 B2 01 %s %02X".formatted(byId, ef.size()), right));
        file.add(in(ef, "record 1 of %s, an octet more than it has".formatted(where), READ + "§3.4, INFERRED for Le")
                .send("00 B2 01 %s %02X".formatted(byId, ef.size() + 1), right, Sheet.ANY_ERROR));
        file.add(in(ef, "record 1 of %s, too few octets".formatted(where), "ISO/IEC 7816-4:2020 11.4.3; INFERRED")
                .send("00 B2 01 " + byId + " 04", "(4) 90 00", Sheet.ANY_ERROR));
        for (int number : new int[] {2, 3, 0x80, 0xFE}) {
            file.add(in(ef, "record %d of %s".formatted(number, where), MISSING)
                    .refused("NOT_FOUND")
                    .send("00 B2 %02X %s 00".formatted(number, byId), "6A 83"));
        }
        file.add(in(ef, "record 0 of %s".formatted(where), MISSING + ", INFERRED for 0")
                .send("00 B2 00 " + byId + " 00", "6A 83", Sheet.ANY_ERROR, right));
        String toTheLast = Sheet.octet(ef.id() << 3 | 5);
        file.add(in(ef, "%s from record 1 to the last, where that is answered".formatted(where), SEVERAL)
                .setting("multipleRecords", "answered")
                .send("00 B2 01 " + toTheLast + " 00", right));
        file.add(in(ef, "%s from record 1 to the last, where that is refused".formatted(where), SEVERAL)
                .setting("multipleRecords", "refused")
                .refused("SEVERAL_RECORDS")
                .send("00 B2 01 " + toTheLast + " 00", "6A 81"));
        file.add(in(ef, "%s from record 1 to the last with an extended Le".formatted(where), SEVERAL + "; SCT")
                .flag("EXTENDED")
                .setting("multipleRecords", "answered")
                .send("00 B2 01 " + toTheLast + " 00 00 00", right));
        file.add(in(ef, "%s from record 2 to the last".formatted(where), MISSING)
                .setting("multipleRecords", "answered")
                .refused("NOT_FOUND")
                .send("00 B2 02 " + toTheLast + " 00", "6A 83"));
    }

    private static Script in(Ef ef, String comment, String source) {
        return new Script(comment, source).in(ef.app());
    }

    private static Script common(String comment, String source) {
        return new Script(comment, source).in(App.COMMON);
    }
}
