// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;

/** References without a try left. */
final class BlockedPins {
    private static final String LAST = "card-protocol.md §5 last try gives 63C0 SINGLE";
    private static final String BLOCKED = "card-protocol.md §9 conflict 2: 6984 (MC, seen) against 6983";
    private static final String QUERY =
            "card-protocol.md §5 query on a blocked reference: 63C0, 6984 allowed for by MC; CONFLICT";
    private static final List<Pin> SURE = List.of(Pin.AUTH, Pin.SIGN, Pin.INPUT_SUPPORT, Pin.BIRTH_DATE, Pin.JUKI);

    private final ScriptFile file;

    BlockedPins(ScriptFile file) {
        this.file = file;
    }

    void add() {
        for (Pin pin : SURE) {
            file.add(down(pin, "the last try", LAST, pin.tries() - 1)
                    .refused("WRONG_PIN")
                    .send(pin.verifyWrong(), "63 C0"));
            for (String status : List.of("69 84", "69 83")) {
                String setting = status.replace(" ", "");
                file.add(blocked(pin, "the right value where the answer is " + setting, BLOCKED)
                        .setting("blockedPin", setting)
                        .refused("BLOCKED")
                        .send(pin.verify(), status));
                file.add(blocked(pin, "a wrong value where the answer is " + setting, BLOCKED)
                        .setting("blockedPin", setting)
                        .refused("BLOCKED")
                        .send(pin.verifyWrong(), status));
            }
            file.add(blocked(pin, "the query", QUERY).send(pin.query(), "63 C0", "69 84"));
            file.add(blocked(pin, "the query after the right value", QUERY)
                    .send(pin.verify(), "69 84", "69 83")
                    .send(pin.query(), "63 C0", "69 84"));
            for (String kind : List.of("warm", "cold")) {
                file.add(blocked(
                                pin,
                                "the right value after a %s reset".formatted(kind),
                                "card-protocol.md §5 time does not help")
                        .reset(kind)
                        .in(pin.app())
                        .send(pin.verify(), "69 84", "69 83"));
            }
            file.add(down(pin, "the right value with the last try fills the counter", LAST, pin.tries() - 1)
                    .verified(pin)
                    .send(pin.query(), pin.left(0)));
            others(pin);
        }
        closedFiles();
        blockedAsIssued();
    }

    /** So many tries are spent; the script is about what comes then. */
    private static Script down(Pin pin, String comment, String source, int tries) {
        Script script = new Script(pin.title() + ": " + comment, source).in(pin.app());
        for (int spent = 1; spent <= tries; spent++) {
            script.wrong(pin, spent);
        }
        return script.effect("blocks");
    }

    private static Script blocked(Pin pin, String comment, String source) {
        return down(pin, "blocked, " + comment, source, pin.tries());
    }

    private void others(Pin pin) {
        for (Pin other : Pin.values()) {
            if (other != pin && (other.app() == pin.app() || other.value().equals(pin.value()))) {
                file.add(blocked(pin, "%s still opens".formatted(other.title()), "card-protocol.md §5 a counter each")
                        .in(other.app())
                        .verified(other));
            }
        }
    }

    private void closedFiles() {
        String source = "card-protocol.md §5 blocked; §3 access denied CONFIRMED";
        file.add(blocked(Pin.SIGN, "the sign certificate stays closed to the right value", source)
                .send(Pin.SIGN.verify(), "69 84", "69 83")
                .refused("BLOCKED")
                .send(Sheet.readShort(0x01, 0, 4), Sheet.DENIED));
        file.add(blocked(Pin.AUTH, "the auth key stays closed to the right value", source)
                .send(Pin.AUTH.verify(), "69 84", "69 83")
                .refused("BLOCKED")
                .send(Sheet.SIGN_WITH_AUTH_KEY, Sheet.DENIED));
        file.add(
                blocked(Pin.AUTH, "the auth certificate can still be read", "card-protocol.md §3.1 000A free CONFIRMED")
                        .send(Sheet.readShort(0x0A, 0, 2), "30 82 90 00"));
        file.add(blocked(Pin.INPUT_SUPPORT, "the my number opens with code A", "card-protocol.md §3.2 0001 CONFIRMED")
                .verified(Pin.TEXT_CODE_A)
                .send(Sheet.readShort(0x01, 0, 3), "FF 10 0C 90 00"));
        file.add(blocked(Pin.AUTH, "a new PIN cannot be set", "card-protocol.md §4.1 CHANGE without VERIFY INFERRED")
                .send("00 24 01 98 04 " + Sheet.ascii("7531"), Sheet.DENIED, Sheet.ANY_ERROR));
        file.add(new Script(
                        "the auth PIN that was verified and is then blocked opens nothing",
                        "card-protocol.md §4.3 failed VERIFY drops the status INFERRED")
                .in(App.JPKI)
                .verified(Pin.AUTH)
                .wrong(Pin.AUTH, 1)
                .wrong(Pin.AUTH, 2)
                .wrong(Pin.AUTH, 3)
                .effect("blocks")
                .send(Sheet.SIGN_WITH_AUTH_KEY, Sheet.DENIED, Sheet.ANY_ERROR));
    }

    private void blockedAsIssued() {
        String source = "card-protocol.md §3.2 text 0012 blocked as issued SINGLE";
        Script[] scripts = {
            text("the query", source).send("00 20 00 92", "63 C0"),
            text("the query, of the current EF", source)
                    .send(Sheet.file(0x12), Sheet.OK)
                    .send("00 20 00 80", "63 C0"),
            text("a value", source)
                    .setting("blockedPin", "6984")
                    .refused("BLOCKED")
                    .send(Sheet.verifyWith(0x92, "0000"), "69 84"),
            text("a value does not change the query", source)
                    .send(Sheet.verifyWith(0x92, "0000"), "69 84", "69 83")
                    .send("00 20 00 92", "63 C0"),
            text("after the PIN too", source).verified(Pin.INPUT_SUPPORT).send("00 20 00 92", "63 C0"),
            text("an empty value of sixteen octets", source)
                    .setting("blockedPin", "6984")
                    .refused("BLOCKED")
                    .sendLong("00 20 00 92 10", "00", 16, "", "69 84"),
            new Script("JPKI 0010 answers a retry query", "card-protocol.md §3.1 0010 SINGLE, counter UNKNOWN")
                    .in(App.JPKI)
                    .send("00 20 00 90", "63 C0", "63 C?")
        };
        List.of(scripts).forEach(file::add);
    }

    private static Script text(String comment, String source) {
        return new Script("text 0012, blocked as issued: " + comment, source).in(App.TEXT);
    }
}
