// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.List;
import java.util.Random;

/** Suite card-change: setting new PINs. */
final class ChangeMaker implements Maker {
    private static final long SEED = 24;
    private static final String CHANGE = "card-protocol.md §4.1 CHANGE REFERENCE DATA CONFIRMED, CHANGE KEY SINGLE";
    private static final String WITHOUT = "card-protocol.md §4.1 without prior VERIFY 6982 INFERRED";

    private final Random random = new Random(SEED);
    private final ScriptFile file = new ScriptFile(
            "card-change",
            "CHANGE REFERENCE DATA in the JPKI and the text application, CHANGE KEY in the juki and the common application:"
                    + " what it takes, what may be set, and what holds afterwards.",
            getClass().getName(),
            SEED);

    @Override
    public ScriptFile make() {
        file.flag("EXTENDED", "a command has a length in extended form");
        file.group(1);
        for (Changeable pin : Changeable.ALL) {
            works(pin);
        }
        file.group(150);
        for (Changeable pin : Changeable.ALL) {
            withoutVerify(pin);
        }
        file.group(250);
        new NewValues(file).add();
        file.group(450);
        twoPlaces();
        file.group(500);
        for (int i = 0; i < 30; i++) {
            file.add(new ChangeWalk(random).script(i + 1));
        }
        return file;
    }

    private static Script changed(Changeable pin, String comment, String source) {
        return pin.script(comment, source).verified(pin.pin()).send(pin.change(pin.fresh()), Sheet.OK);
    }

    private void works(Changeable pin) {
        Pin reference = pin.pin();
        file.add(changed(pin, "a new one is taken", CHANGE));
        file.add(pin.script("a new one is taken, of the current EF", CHANGE)
                .send(reference.select(), Sheet.OK)
                .send("00 20 00 80 <#" + reference.value() + ">", Sheet.OK)
                .send(pin.changeCurrent(pin.fresh()), Sheet.OK));
        file.add(changed(pin, "the new one is right", CHANGE).send(pin.verify(pin.fresh()), Sheet.OK));
        file.add(changed(pin, "the new one is right after a reset", CHANGE)
                .reset("cold")
                .in(reference.app())
                .send(pin.verify(pin.fresh()), Sheet.OK));
        Script old = changed(pin, "the old one is wrong", CHANGE);
        file.add((reference.sure() ? old.refused("WRONG_PIN") : old).send(reference.verify(), reference.left(1)));
        file.add(changed(pin, "the old one costs a try, and the new one fills the counter", CHANGE)
                .send(reference.verify(), reference.left(1))
                .send(pin.verify(pin.fresh()), Sheet.OK)
                .send(reference.query(), reference.left(0)));
        file.add(changed(pin, "the counter is full afterwards", CHANGE).send(reference.query(), reference.left(0)));
        file.add(changed(pin, "and back again", CHANGE)
                .send(pin.verify(pin.fresh()), Sheet.OK)
                .send(pin.changeBack(), Sheet.OK)
                .send(reference.verify(), Sheet.OK));
        file.add(changed(pin, "a second new one after the first, with its own VERIFY", CHANGE)
                .send(pin.verify(pin.fresh()), Sheet.OK)
                .send(pin.change(pin.second()), Sheet.OK)
                .send(pin.verify(pin.second()), Sheet.OK));
        Script first = changed(pin, "the first new one is wrong after a second", CHANGE)
                .send(pin.verify(pin.fresh()), Sheet.OK)
                .send(pin.change(pin.second()), Sheet.OK);
        file.add((reference.sure() ? first.refused("WRONG_PIN") : first)
                .send(pin.verify(pin.fresh()), reference.left(1)));
        file.add(pin.script(
                        "the same as before",
                        "card-protocol.md §5 new PIN equal to the old one UNKNOWN, accept INFERRED")
                .verified(reference)
                .send(pin.changeBack(), Sheet.OK, Sheet.ANY_ERROR));
        file.add(changed(
                        pin,
                        "without presenting the new one it is still verified",
                        "card-protocol.md §4.3; UNKNOWN after a change")
                .send(pin.change(pin.second()), Sheet.OK, Sheet.DENIED, Sheet.ANY_ERROR));
        file.add(pin.script("after a wrong value and the right one", CHANGE)
                .wrong(reference, 1)
                .effect("changes-card")
                .verified(reference)
                .send(pin.change(pin.fresh()), Sheet.OK));
    }

    private void withoutVerify(Changeable pin) {
        Pin reference = pin.pin();
        String[] denied = {Sheet.DENIED, Sheet.ANY_ERROR};
        file.add(pin.script("without VERIFY", WITHOUT).send(pin.change(pin.fresh()), denied));
        file.add(pin.script("without VERIFY nothing is changed", WITHOUT)
                .send(pin.change(pin.fresh()), denied)
                .verified(reference));
        file.add(pin.script("without VERIFY no try is spent", WITHOUT)
                .send(pin.change(pin.fresh()), denied)
                .send(reference.query(), reference.left(0)));
        file.add(pin.script("after a query", WITHOUT)
                .send(reference.query(), reference.left(0))
                .send(pin.change(pin.fresh()), denied));
        file.add(pin.script("after a wrong value", WITHOUT)
                .wrong(reference, 1)
                .effect("changes-card")
                .send(pin.change(pin.fresh()), denied)
                .giveBack(reference));
        for (String kind : List.of("warm", "cold")) {
            file.add(pin.script("after VERIFY and a %s reset".formatted(kind), WITHOUT + "; §4.3 reset CONFIRMED")
                    .verified(reference)
                    .reset(kind)
                    .in(reference.app())
                    .send(pin.change(pin.fresh()), denied));
        }
        App other = reference.app() == App.JPKI ? App.TEXT : App.JPKI;
        file.add(pin.script("after VERIFY and another application", WITHOUT + "; §4.3 SELECT another AP SINGLE")
                .verified(reference)
                .in(other)
                .in(reference.app())
                .send(pin.change(pin.fresh()), denied));
        file.add(pin.script("without a current EF", "card-protocol.md §2.3 no current EF INFERRED")
                .send(pin.changeCurrent(pin.fresh()), "69 86", Sheet.ANY_ERROR));
        for (Changeable another : Changeable.ALL) {
            if (another.pin().app() == reference.app() && another.pin() != reference) {
                file.add(pin.script("after %s only".formatted(another.pin().title()), WITHOUT)
                        .verified(another.pin())
                        .send(pin.change(pin.fresh()), denied));
            }
        }
        if (reference == Pin.INPUT_SUPPORT) {
            for (Pin code : List.of(Pin.TEXT_CODE_A, Pin.TEXT_CODE_B)) {
                file.add(pin.script("after %s only".formatted(code.title()), WITHOUT)
                        .verified(code)
                        .send(pin.change(pin.fresh()), denied));
            }
        }
    }

    private void twoPlaces() {
        String source = "card-protocol.md §3.5 two references that must be changed one after the other SINGLE";
        Changeable juki = Changeable.of(Pin.JUKI);
        Changeable common = Changeable.of(Pin.COMMON_JUKI);
        file.add(changed(juki, "the common application keeps the old one", source)
                .in(App.COMMON)
                .verified(Pin.COMMON_JUKI));
        file.add(changed(common, "the juki application keeps the old one", source)
                .in(App.JUKI)
                .verified(Pin.JUKI));
        file.add(changed(juki, "both changed, one after the other", source)
                .in(App.COMMON)
                .verified(Pin.COMMON_JUKI)
                .send(common.change(common.fresh()), Sheet.OK)
                .send(common.verify(common.fresh()), Sheet.OK)
                .in(App.JUKI)
                .send(juki.verify(juki.fresh()), Sheet.OK));
        String apart = "card-protocol.md §5 references are apart CONFIRMED";
        for (Changeable pin : Changeable.ALL) {
            for (Changeable other : Changeable.ALL) {
                if (pin.pin() != other.pin() && (pin.pin().app() == other.pin().app() || random.nextInt(3) == 0)) {
                    file.add(
                            changed(pin, "%s is as it was".formatted(other.pin().title()), apart)
                                    .in(other.pin().app())
                                    .verified(other.pin()));
                }
            }
        }
        file.add(changed(Changeable.of(Pin.SIGN), "the sign certificate opens with the new one", CHANGE)
                .reset("warm")
                .in(App.JPKI)
                .send(Changeable.of(Pin.SIGN).verify(Changeable.of(Pin.SIGN).fresh()), Sheet.OK)
                .send(Sheet.readShort(0x01, 0, 2), "30 82 90 00"));
        file.add(changed(Changeable.of(Pin.AUTH), "the auth key works with the new one", CHANGE)
                .reset("warm")
                .in(App.JPKI)
                .send(Changeable.of(Pin.AUTH).verify(Changeable.of(Pin.AUTH).fresh()), Sheet.OK)
                .send(Sheet.SIGN_WITH_AUTH_KEY, Sheet.data(256)));
    }
}
