// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

/** PINs, keys and files of the other kind: no command gives their octets. */
final class UnreadableFiles {
    private static final String INTERNAL =
            "card-protocol.md §3 READ on a PIN or key IEF: 6981 seen on 001E, rule INFERRED";
    private static final String KIND =
            "card-protocol.md §6 6981 command does not fit the file structure, INFERRED for this";
    private static final String[] WRONG_KIND = {"69 81", Sheet.ANY_ERROR};

    private final ScriptFile file;

    UnreadableFiles(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (Ef ef : Ef.ALL) {
            switch (ef.kind()) {
                case INTERNAL -> internal(ef);
                case UNKNOWN -> unknown(ef);
                case RECORDS -> records(ef);
                default -> transparent(ef);
            }
        }
        for (Pin pin : Pin.values()) {
            file.add(new Script("%s cannot be read, verified or not".formatted(pin.title()), INTERNAL)
                    .in(pin.app())
                    .verified(pin)
                    .send("00 B0 " + Sheet.octet(0x80 | pin.id()) + " 00 00", WRONG_KIND));
        }
        file.add(new Script("the auth key cannot be read after its PIN", INTERNAL)
                .in(App.JPKI)
                .verified(Pin.AUTH)
                .send(Sheet.readShort(0x17, 0, 256), WRONG_KIND));
        file.add(new Script("the sign key cannot be read after its password", INTERNAL)
                .in(App.JPKI)
                .verified(Pin.SIGN)
                .send(Sheet.readShort(0x1A, 0, 256), WRONG_KIND));
        verifyOfOtherFiles();
    }

    private void internal(Ef ef) {
        file.add(new Script("READ BINARY of %s, a PIN or a key".formatted(ef.title()), INTERNAL)
                .in(ef.app())
                .send(ef.select(), Sheet.OK)
                .send(Sheet.read(0, 256), WRONG_KIND));
        file.add(new Script("READ RECORD of %s, a PIN or a key".formatted(ef.title()), INTERNAL)
                .in(ef.app())
                .send(ef.select(), Sheet.OK)
                .send("00 B2 01 04 00", WRONG_KIND));
    }

    private void unknown(Ef ef) {
        if (ef.id() == 0x09) {
            return;
        }
        file.add(new Script(
                        "READ BINARY of %s, of which nothing is known".formatted(ef.title()),
                        "card-protocol.md §10 unknown 8 INFERRED")
                .in(ef.app())
                .send(ef.select(), Sheet.OK)
                .send(Sheet.read(0, 256), "69 81", Sheet.ANY_ERROR, "(1-256) 90 00"));
    }

    private void records(Ef ef) {
        file.add(new Script("READ BINARY of %s, which has records".formatted(ef.title()), KIND)
                .in(ef.app())
                .send(ef.select(), Sheet.OK)
                .send(Sheet.read(0, 256), WRONG_KIND));
    }

    private void transparent(Ef ef) {
        Script script = ReadMaker.opened("READ RECORD of %s, which has none".formatted(ef.title()), KIND, ef);
        file.add(script.send(ef.select(), Sheet.OK).send("00 B2 01 04 00", WRONG_KIND));
    }

    private void verifyOfOtherFiles() {
        for (int id : new int[] {0x0A, 0x06, 0x16, 0x17, 0x1A}) {
            file.add(new Script("a retry query of JPKI %04X, which is no PIN".formatted(id), KIND)
                    .in(App.JPKI)
                    .send("00 20 00 " + Sheet.octet(0x80 | id), WRONG_KIND));
            file.add(new Script("the auth PIN presented to JPKI %04X, which is no PIN".formatted(id), KIND)
                    .in(App.JPKI)
                    .send("00 20 00 " + Sheet.octet(0x80 | id) + " <#auth>", WRONG_KIND)
                    .refused("NOT_VERIFIED")
                    .send(Sheet.SIGN_WITH_AUTH_KEY, Sheet.DENIED));
        }
    }
}
