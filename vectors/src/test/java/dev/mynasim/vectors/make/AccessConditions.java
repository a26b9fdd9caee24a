// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.Arrays;
import java.util.List;

/** Each file with each reference of its application: which one opens it and which does not. */
final class AccessConditions {
    private static final String DENIED = "card-protocol.md §3 access denied CONFIRMED; ";

    private final ScriptFile file;

    AccessConditions(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (Ef ef : Ef.ALL) {
            if (ef.kind() == Ef.Kind.TRANSPARENT) {
                if (ef.isFree()) {
                    free(ef);
                } else {
                    closed(ef);
                }
            }
        }
        never();
    }

    private void free(Ef ef) {
        // That nobody needs a PIN for the sixteen FF of the text application is not sure.
        boolean open = ef.app() == App.TEXT && ef.id() == 0x08;
        Script script = new Script("%s without any PIN".formatted(ef.title()), "card-protocol.md §3 free").in(ef.app());
        String right = ef.begins() + " 90 00";
        int le = Sheet.octets(ef.begins());
        file.add(
                open
                        ? script.send(Sheet.readShort(ef.id(), 0, le), right, Sheet.DENIED)
                        : script.send(Sheet.readShort(ef.id(), 0, le), right));
    }

    private void closed(Ef ef) {
        String table = "§3 table of files, who may read";
        int le = Sheet.octets(ef.begins());
        String right = ef.begins() + " 90 00";
        for (boolean shortId : new boolean[] {false, true}) {
            file.add(read(
                    new Script(
                                    "%s without any PIN%s"
                                            .formatted(ef.title(), shortId ? ", by short identifier" : ""),
                                    DENIED + table)
                            .in(ef.app())
                            .refused("NOT_VERIFIED"),
                    ef,
                    shortId,
                    le,
                    Sheet.DENIED));
        }
        file.add(new Script(
                        "%s, an octet behind its end, without any PIN".formatted(ef.title()), DENIED + "order INFERRED")
                .in(ef.app())
                .send(ef.select(), Sheet.OK)
                .send(Sheet.read(0x7FFF, 1), Sheet.DENIED, Sheet.ANY_ERROR));
        file.add(new Script("%s with an extended Le, without any PIN".formatted(ef.title()), DENIED + table)
                .flag("EXTENDED")
                .in(ef.app())
                .refused("NOT_VERIFIED")
                .send(ef.select(), Sheet.OK)
                .send(Sheet.readExtended(0, 65_536), Sheet.DENIED));
        for (Pin pin : references(ef.app())) {
            boolean opens = ef.readers().contains(pin);
            Script script = new Script(
                            "%s after %s".formatted(ef.title(), pin.title()),
                            (opens ? "card-protocol.md " : DENIED) + table)
                    .in(ef.app())
                    .verified(pin);
            file.add(read(opens ? script : script.refused("OTHER_PIN"), ef, false, le, opens ? right : Sheet.DENIED));
            if (opens) {
                wrongPin(ef, pin, le);
                opensForEver(ef, pin, le, right);
            }
        }
    }

    private void wrongPin(Ef ef, Pin pin, int le) {
        file.add(read(
                new Script(
                                "%s after a wrong %s".formatted(ef.title(), pin.title()),
                                DENIED + "§5 wrong value CONFIRMED")
                        .in(ef.app())
                        .wrong(pin, 1)
                        .refused("NOT_VERIFIED")
                        .giveBack(pin),
                ef,
                true,
                le,
                Sheet.DENIED));
        file.add(read(
                new Script(
                                "%s after a query of %s".formatted(ef.title(), pin.title()),
                                DENIED + "§4.1 retry query CONFIRMED")
                        .in(ef.app())
                        .send(pin.query(), pin.left(0))
                        .refused("NOT_VERIFIED"),
                ef,
                true,
                le,
                Sheet.DENIED));
    }

    private void opensForEver(Ef ef, Pin pin, int le, String right) {
        file.add(new Script(
                        "%s again and again after %s".formatted(ef.title(), pin.title()),
                        "card-protocol.md §4.3 SELECT EF, READ BINARY, queries: kept CONFIRMED")
                .in(ef.app())
                .verified(pin)
                .send(ef.select(), Sheet.OK)
                .send(Sheet.read(0, le), right)
                .send(pin.query(), pin.left(0))
                .send(ef.select(), Sheet.OK)
                .send(Sheet.read(0, le), right));
    }

    private static Script read(Script script, Ef ef, boolean shortId, int le, String expected) {
        return shortId
                ? script.send(Sheet.readShort(ef.id(), 0, le), expected)
                : script.send(ef.select(), Sheet.OK).send(Sheet.read(0, le), expected);
    }

    private static List<Pin> references(App app) {
        return Arrays.stream(Pin.values()).filter(pin -> pin.app() == app).toList();
    }

    private void never() {
        String source = "card-protocol.md §3.1 0009 SINGLE; §10 unknown 8";
        for (Pin pin : new Pin[] {Pin.AUTH, Pin.SIGN}) {
            file.add(new Script("JPKI 0009 after " + pin.title(), source)
                    .in(App.JPKI)
                    .verified(pin)
                    .send(Sheet.file(0x09), Sheet.OK)
                    .send(Sheet.read(0, 16), Sheet.DENIED, Sheet.ANY_ERROR));
        }
        file.add(new Script("JPKI 0009 without any PIN", source)
                .in(App.JPKI)
                .send(Sheet.readShort(0x09, 0, 16), Sheet.DENIED, Sheet.ANY_ERROR));
    }
}
