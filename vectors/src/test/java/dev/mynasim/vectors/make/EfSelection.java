// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;

/** SELECT of elementary files: every identifier of section 3, and others. */
final class EfSelection {
    private static final String EXISTS = "card-protocol.md §2.3 SELECT EF without any authentication CONFIRMED; §3 ";
    private static final String MISSING = "card-protocol.md §2.3 unknown id CONFIRMED";
    private static final String ONLY_P1_02 = "card-protocol.md §2.3 only P1 02 works SINGLE";
    private static final int[] NO_SHORT_ID = {
        0x0000, 0x001F, 0x0020, 0x0100, 0x010A, 0x0A00, 0x800A, 0x3F00, 0x3FFF, 0xFFFF
    };

    private final ScriptFile file;

    EfSelection(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (Ef ef : Ef.ALL) {
            file.add(new Script("%s is there".formatted(ef.title()), EXISTS + mark(ef))
                    .in(ef.app())
                    .send(ef.select(), Sheet.OK));
        }
        missing(App.JPKI, 0x03, 0x04, 0x07, 0x0C, 0x0D, 0x0E, 0x0F, 0x11, 0x12, 0x13, 0x14, 0x15, 0x1D);
        missing(App.TEXT, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1D);
        missing(
                App.SURFACE,
                0x07,
                0x08,
                0x09,
                0x0A,
                0x0B,
                0x0C,
                0x0D,
                0x0E,
                0x0F,
                0x10,
                0x16,
                0x17,
                0x18,
                0x19,
                0x1B,
                0x1D);
        missing(App.JPKI, NO_SHORT_ID);
        missing(App.TEXT, 0x0000, 0x0101, 0x3F00);
        for (App app : List.of(App.COMMON, App.JUKI)) {
            for (int id : new int[] {0x0A, 0x0B, 0x17, 0x18, 0x1B}) {
                file.add(new Script("%s %04X, a file of another application".formatted(app.title(), id), MISSING)
                        .in(app)
                        .refused("NOT_FOUND")
                        .send(Sheet.file(id), Sheet.NOT_FOUND));
            }
        }
        forms();
        currentFile();
    }

    private static String mark(Ef ef) {
        return switch (ef.kind()) {
            case UNKNOWN -> "SINGLE, by a sweep";
            case INTERNAL -> "IEF";
            default -> "file";
        };
    }

    private void missing(App app, int... ids) {
        for (int id : ids) {
            file.add(new Script("%s %04X is not there".formatted(app.title(), id), MISSING)
                    .in(app)
                    .refused("NOT_FOUND")
                    .send(Sheet.file(id), Sheet.NOT_FOUND));
        }
    }

    private void forms() {
        for (int p1 : new int[] {0x01, 0x03, 0x08, 0x09}) {
            file.add(new Script("SELECT of EF 000A with P1 %02X".formatted(p1), ONLY_P1_02)
                    .in(App.JPKI)
                    .refused("ONLY_P1_02")
                    .send("00 A4 %02X 0C 02 00 0A".formatted(p1), Sheet.ANY_ERROR));
        }
        file.add(new Script("SELECT of EF 000A by its path from the current DF", ONLY_P1_02)
                .in(App.JPKI)
                .refused("ONLY_P1_02")
                .send("00 A4 09 00 02 00 0A 00", Sheet.ANY_ERROR));
        file.add(new Script("SELECT of EF 000A by file identifier, P1 00", ONLY_P1_02)
                .in(App.JPKI)
                .refused("ONLY_P1_02")
                .send("00 A4 00 0C 02 00 0A", Sheet.ANY_ERROR));
        String length = "card-protocol.md §6 6700 wrong length generic, INFERRED for this";
        for (String data : new String[] {"01 0A", "03 00 00 0A", "04 00 0A 00 0A"}) {
            file.add(new Script("an identifier that has not two octets: " + data, length)
                    .in(App.JPKI)
                    .send("00 A4 02 0C " + data, "67 00", Sheet.ANY_ERROR));
        }
        for (int p2 : new int[] {0x00, 0x02, 0x04, 0x08, 0x0D}) {
            file.add(new Script(
                            "SELECT of EF 000A with P2 %02X".formatted(p2),
                            "card-protocol.md §2.3 P2 0C is all that clients send; UNKNOWN for others")
                    .in(App.JPKI)
                    .send("00 A4 02 %02X 02 00 0A".formatted(p2), "6A 86", Sheet.ANY_ERROR, "(*) 90 00"));
        }
    }

    private void currentFile() {
        String source = "card-protocol.md §2.3 SELECT EF and short EF id CONFIRMED";
        String infer = "card-protocol.md §2.3 no current EF INFERRED";
        file.add(new Script("the EF that was selected last is current", source)
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send(Sheet.file(0x08), Sheet.OK)
                .send(Sheet.read(0, 3), "8F 8F ?? 90 00"));
        file.add(new Script("a PIN that is selected is the current EF", source)
                .in(App.JPKI)
                .send(Sheet.file(0x18), Sheet.OK)
                .send("00 20 00 80", "63 C3"));
        file.add(new Script("of two PINs the one that was selected last is current", source)
                .in(App.JPKI)
                .send(Sheet.file(0x18), Sheet.OK)
                .send(Sheet.file(0x1B), Sheet.OK)
                .send("00 20 00 80", "63 C5"));
        for (App app : List.of(App.JPKI, App.TEXT, App.SURFACE, App.JUKI, App.COMMON)) {
            file.add(new Script("a retry query without a current EF in " + app.title(), infer)
                    .in(app)
                    .send("00 20 00 80", "69 86", Sheet.ANY_ERROR));
            file.add(new Script("READ RECORD without a current EF in " + app.title(), infer)
                    .in(app)
                    .send("00 B2 01 04 00", "69 86", Sheet.ANY_ERROR));
        }
        file.add(new Script("a right PIN without a current EF", infer)
                .in(App.JPKI)
                .send("00 20 00 80 <#sign>", "69 86", Sheet.ANY_ERROR)
                .refused("NOT_VERIFIED")
                .send(Sheet.readShort(0x01, 0, 4), Sheet.DENIED));
        shortIds(source);
    }

    private void shortIds(String source) {
        file.add(new Script("READ BINARY by short identifier makes the EF current", source)
                .in(App.JPKI)
                .send(Sheet.file(0x18), Sheet.OK)
                .send(Sheet.readShort(0x0A, 0, 4), "30 82 (2:length) 90 00")
                .send(Sheet.read(2, 2), "<length> 90 00"));
        file.add(new Script("VERIFY by short identifier makes the PIN current", source)
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send(Pin.SIGN.verify(), Sheet.OK)
                .send("00 20 00 80", "63 C5"));
        file.add(new Script("a retry query by short identifier makes the PIN current", source)
                .in(App.JPKI)
                .send(Sheet.file(0x0A), Sheet.OK)
                .send(Pin.SIGN.query(), "63 C5")
                .send("00 20 00 80", "63 C5"));
        file.add(new Script("READ RECORD by short identifier makes the EF current", source)
                .in(App.COMMON)
                .send("00 B2 01 0C 00", "(30:record) 90 00")
                .send("00 B2 01 04 00", "<record> 90 00"));
        file.add(new Script("INTERNAL AUTHENTICATE by short identifier makes the key current", source)
                .in(App.COMMON)
                .send("00 88 00 99 04 01 02 03 04 00", "(256:first) 90 00")
                .send("00 88 00 80 04 01 02 03 04 00", "<first> 90 00"));
        file.add(new Script("a signature by short identifier makes the key current", source)
                .in(App.JPKI)
                .verified(Pin.AUTH)
                .send(Sheet.SIGN_WITH_AUTH_KEY, "(256:first) 90 00")
                .send("80 2A 00 80 06 01 02 03 04 05 06 00", "<first> 90 00"));
        for (int id : new int[] {0x03, 0x0C, 0x1D}) {
            String missing = "card-protocol.md §2.3 unknown id CONFIRMED for SELECT, INFERRED by short id";
            file.add(new Script("READ BINARY of the short identifier %02X, which is not there".formatted(id), missing)
                    .in(App.JPKI)
                    .send(Sheet.readShort(id, 0, 4), Sheet.NOT_FOUND, Sheet.ANY_ERROR));
            file.add(new Script("a retry query of the short identifier %02X, which is not there".formatted(id), missing)
                    .in(App.JPKI)
                    .send("00 20 00 " + Sheet.octet(0x80 | id), Sheet.NOT_FOUND, Sheet.ANY_ERROR));
        }
    }
}
