// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;

/** How long a PIN stays verified (card-protocol.md section 4.3). */
final class StatusRules {
    private static final String RULES = "card-protocol.md §4.3 ";

    /** A reference, and a command that only works while it is verified. */
    private record Use(Pin pin, String command, String right) {}

    private static final List<Use> USES = List.of(
            new Use(Pin.AUTH, Sheet.SIGN_WITH_AUTH_KEY, Sheet.data(256)),
            new Use(Pin.SIGN, Sheet.readShort(0x01, 0, 2), "30 82 90 00"),
            new Use(Pin.INPUT_SUPPORT, Sheet.readShort(0x01, 0, 3), "FF 10 0C 90 00"),
            new Use(Pin.INPUT_SUPPORT, Sheet.readShort(0x02, 0, 2), "FF 20 90 00"),
            new Use(Pin.TEXT_CODE_A, Sheet.readShort(0x01, 0, 3), "FF 10 0C 90 00"),
            new Use(Pin.TEXT_CODE_B, Sheet.readShort(0x02, 0, 2), "FF 20 90 00"),
            new Use(Pin.BIRTH_DATE, Sheet.readShort(0x01, 0, 2), "FF 10 90 00"),
            new Use(Pin.SURFACE_CODE_A, Sheet.readShort(0x05, 0, 2), "FF 40 90 00"),
            new Use(Pin.SURFACE_CODE_B, Sheet.readShort(0x02, 0, 2), "FF 20 90 00"));

    private final ScriptFile file;

    StatusRules(ScriptFile file) {
        this.file = file;
    }

    void add() {
        USES.forEach(this::rules);
        bothStay();
    }

    private static Script used(Use use, String comment, String rule) {
        return new Script("%s: %s".formatted(use.pin.title(), comment), RULES + rule)
                .in(use.pin.app())
                .verified(use.pin);
    }

    private void rules(Use use) {
        App app = use.pin.app();
        file.add(used(use, "opens", "CONFIRMED").send(use.command, use.right));
        for (String kind : List.of("warm", "cold")) {
            file.add(used(use, "a %s reset takes the status away".formatted(kind), "reset, field off CONFIRMED")
                    .reset(kind)
                    .in(app)
                    .refused("NOT_VERIFIED")
                    .send(use.command, Sheet.DENIED));
        }
        App other = app == App.JPKI ? App.TEXT : App.JPKI;
        for (App between : List.of(other, App.ISD)) {
            file.add(used(
                            use,
                            "%s in between takes the status away".formatted(between.title()),
                            "SELECT another AP SINGLE")
                    .in(between)
                    .in(app)
                    .refused("NOT_VERIFIED")
                    .send(use.command, Sheet.DENIED));
        }
        file.add(used(use, "selecting the application again, where that clears the status", "conflict 3")
                .setting("reselection", "clears-status")
                .in(app)
                .refused("NOT_VERIFIED")
                .send(use.command, Sheet.DENIED));
        file.add(used(use, "selecting the application again, where that keeps the status", "conflict 3")
                .setting("reselection", "keeps-status")
                .in(app)
                .send(use.command, use.right));
        file.add(used(use, "selecting it again for its FCI, where that keeps the status", "conflict 3")
                .setting("reselection", "keeps-status")
                .send(Sheet.selectName(0x00, app.aid()) + " 00", "(1-256) 90 00")
                .send(use.command, use.right));
        file.add(used(use, "a name that is not found, then the application again", "conflict 3, INFERRED")
                .setting("reselection", "clears-status")
                .send(Sheet.selectName(0x0C, app.aid() + " 01"), Sheet.NOT_FOUND, Sheet.ANY_ERROR)
                .in(app)
                .refused("NOT_VERIFIED")
                .send(use.command, Sheet.DENIED));
        file.add(used(use, "a wrong value takes the status away", "failed VERIFY INFERRED")
                .wrong(use.pin, 1)
                .send(use.command, Sheet.DENIED, use.right)
                .giveBack(use.pin));
        file.add(used(use, "a wrong value, then the right one", "failed VERIFY INFERRED")
                .wrong(use.pin, 1)
                .verified(use.pin)
                .send(use.command, use.right)
                .giveBack(use.pin));
        file.add(used(use, "queries keep the status", "SELECT EF, READ BINARY, queries CONFIRMED")
                .send(use.pin.query(), use.pin.left(0))
                .send(use.pin.query(), use.pin.left(0))
                .send(use.command, use.right));
        file.add(used(use, "a refused command keeps the status", "CONFIRMED for accepted ones, INFERRED for this")
                .send(Sheet.file(0x1D), Sheet.NOT_FOUND)
                .send("00 B0 00 00", "67 00", Sheet.ANY_ERROR)
                .send(use.command, use.right, Sheet.DENIED));
        file.add(used(use, "GET CHALLENGE keeps the status", "§4.1 in any state CONFIRMED")
                .send("00 84 00 00 08", Sheet.data(8))
                .send(use.command, use.right));
        file.add(used(use, "using it twice", "CONFIRMED")
                .send(use.command, use.right)
                .send(use.command, use.right));
    }

    private void bothStay() {
        for (Use use : USES) {
            for (Use other : USES) {
                if (other.pin != use.pin && other.pin.app() == use.pin.app()) {
                    file.add(used(
                                    use,
                                    "%s too, both stay verified".formatted(other.pin.title()),
                                    "VERIFY of another reference CONFIRMED")
                            .verified(other.pin)
                            .send(use.command, use.right)
                            .send(other.command, other.right));
                    file.add(used(
                                    use,
                                    "a wrong %s takes nothing away".formatted(other.pin.title()),
                                    "VERIFY of another reference, INFERRED for a failed one")
                            .wrong(other.pin, 1)
                            .send(use.command, use.right, Sheet.DENIED)
                            .giveBack(other.pin));
                }
            }
        }
    }
}
