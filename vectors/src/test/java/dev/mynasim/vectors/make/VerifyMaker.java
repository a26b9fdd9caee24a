// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.Random;

/** Suite card-verify: presenting PINs, counting tries, blocking, and how long a PIN stays verified. */
final class VerifyMaker implements Maker {
    private static final long SEED = 63;
    private static final String QUERY = "card-protocol.md §4.1 retry query CONFIRMED; tries §5";
    private static final String WRONG = "card-protocol.md §5 wrong value CONFIRMED";
    private static final String FULL = "card-protocol.md §5 counter back to its maximum on success CONFIRMED";
    private static final String LENGTH = "card-protocol.md §5 wrong-length PIN UNKNOWN; an ordinary mismatch INFERRED";

    private final Random random = new Random(SEED);
    private final ScriptFile file = new ScriptFile(
            "card-verify",
            "VERIFY and the retry query: right and wrong values of each reference, lengths, counters, blocked references,"
                    + " and what takes a verified status away.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        file.group(1);
        for (Pin pin : Pin.values()) {
            queries(pin);
            values(pin);
            counters(pin);
        }
        file.group(400);
        lengths();
        file.group(500);
        new OtherValues(file, random).add();
        file.group(650);
        new BlockedPins(file).add();
        file.group(800);
        new StatusRules(file).add();
        file.group(1100);
        for (int i = 0; i < 60; i++) {
            file.add(new Walk(random).script(i + 1));
        }
        return file;
    }

    private static Script on(Pin pin, String comment, String source) {
        return new Script(pin.title() + ": " + comment, source).in(pin.app());
    }

    private void queries(Pin pin) {
        file.add(on(pin, "the full counter, of the current EF", QUERY)
                .send(pin.select(), Sheet.OK)
                .send("00 20 00 80", pin.left(0)));
        file.add(on(pin, "the full counter, by short identifier", QUERY).send(pin.query(), pin.left(0)));
        file.add(on(pin, "twelve queries cost nothing", QUERY)
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0))
                .send(pin.query(), pin.left(0)));
        file.add(on(
                        pin,
                        "the query after a success is the counter, never 9000",
                        "card-protocol.md §4.3 query after a good VERIFY CONFIRMED")
                .verified(pin)
                .send(pin.query(), pin.left(0)));
    }

    private void values(Pin pin) {
        file.add(on(pin, "right, of the current EF", "card-protocol.md §4.1 VERIFY CONFIRMED")
                .send(pin.select(), Sheet.OK)
                .send("00 20 00 80 <#" + pin.value() + ">", Sheet.OK));
        file.add(on(pin, "right, by short identifier", "card-protocol.md §4.1 VERIFY CONFIRMED")
                .verified(pin));
        file.add(on(pin, "right, twice in a row", "card-protocol.md §4.1 VERIFY CONFIRMED")
                .verified(pin)
                .verified(pin));
        file.add(refused(pin, "wrong", WRONG).wrong(pin, 1).giveBack(pin));
        file.add(refused(pin, "wrong, of the current EF", WRONG)
                .effect("spends-tries")
                .send(pin.select(), Sheet.OK)
                .send("00 20 00 80 <#" + pin.value() + ".wrong>", pin.left(1))
                .giveBack(pin));
        file.add(refused(pin, "the first octet wrong", WRONG)
                .effect("spends-tries")
                .check(pin.value(), "(1) (*:rest)")
                .send(pin.query() + " " + lengthOf(pin) + " 3A <rest>", pin.left(1))
                .giveBack(pin));
        file.add(refused(pin, "the second octet wrong", WRONG)
                .effect("spends-tries")
                .check(pin.value(), "(1:first) (1) (*:rest)")
                .send(pin.query() + " " + lengthOf(pin) + " <first> 3A <rest>", pin.left(1))
                .giveBack(pin));
        file.add(refused(pin, "its octets with the high bit set", WRONG)
                .effect("spends-tries")
                .sendLong(pin.query() + " " + lengthOf(pin), "B1", pin.length(), "", pin.left(1))
                .giveBack(pin));
    }

    /** The script's last command is refused, unless the number of tries is open. */
    private static Script refused(Pin pin, String comment, String source) {
        Script script = on(pin, comment, source);
        return pin.sure() ? script.refused("WRONG_PIN") : script;
    }

    /** Lc of the persona "adult". */
    private static String lengthOf(Pin pin) {
        return Sheet.octet(pin.length());
    }

    private void counters(Pin pin) {
        file.add(on(pin, "a wrong value, then the query", WRONG)
                .wrong(pin, 1)
                .send(pin.query(), pin.left(1))
                .giveBack(pin));
        file.add(on(pin, "a wrong value, then the right one fills the counter", FULL)
                .wrong(pin, 1)
                .verified(pin)
                .send(pin.query(), pin.left(0))
                .giveBack(pin));
        file.add(refused(pin, "two wrong values", WRONG)
                .wrong(pin, 1)
                .wrong(pin, 2)
                .giveBack(pin));
        file.add(on(pin, "two wrong values, then the right one fills the counter", FULL)
                .wrong(pin, 1)
                .wrong(pin, 2)
                .verified(pin)
                .send(pin.query(), pin.left(0))
                .giveBack(pin));
        file.add(refused(pin, "wrong, right, wrong: counted from the full counter", FULL)
                .wrong(pin, 1)
                .verified(pin)
                .wrong(pin, 1)
                .giveBack(pin));
        for (String kind : new String[] {"warm", "cold"}) {
            file.add(on(
                            pin,
                            "a %s reset gives no try back".formatted(kind),
                            "card-protocol.md §5 on success only CONFIRMED")
                    .wrong(pin, 1)
                    .reset(kind)
                    .in(pin.app())
                    .send(pin.query(), pin.left(1))
                    .giveBack(pin));
        }
        file.add(on(
                        pin,
                        "selecting another application gives no try back",
                        "card-protocol.md §5 on success only CONFIRMED")
                .wrong(pin, 1)
                .in(pin.app() == App.JPKI ? App.TEXT : App.JPKI)
                .in(pin.app())
                .send(pin.query(), pin.left(1))
                .giveBack(pin));
        if (pin.tries() > 3 && pin.sure()) {
            Script script = refused(pin, "down to the last try", WRONG);
            for (int spent = 1; spent < pin.tries(); spent++) {
                script.wrong(pin, spent);
            }
            file.add(script.giveBack(pin));
        }
    }

    /** 0 to 17 octets, none of them the PIN. */
    private void lengths() {
        for (Pin pin : new Pin[] {Pin.AUTH, Pin.SIGN, Pin.INPUT_SUPPORT, Pin.BIRTH_DATE, Pin.JUKI}) {
            for (int length = 1; length <= 17; length++) {
                boolean right = pin == Pin.SIGN ? length >= 6 && length <= 16 : length == pin.length();
                Script script = right
                        ? refused(pin, "%d octets, wrong".formatted(length), WRONG)
                        : on(pin, "%d octets".formatted(length), LENGTH);
                script.effect("spends-tries");
                String octets = pin.query() + " " + Sheet.octet(length);
                String counted = pin.left(1)[0];
                file.add((right
                                ? script.sendLong(octets, "39", length, "", counted)
                                : script.sendLong(
                                        octets, "39", length, "", length > 16 ? "63 C?" : counted, Sheet.ANY_ERROR))
                        .giveBack(pin));
            }
        }
    }
}
