// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Values that are close to the right one, and those of other references. */
final class OtherValues {
    private static final String COMPARES = "card-protocol.md §5 the card compares bytes CONFIRMED";
    private static final String LENGTH = "card-protocol.md §5 wrong-length PIN UNKNOWN; an ordinary mismatch INFERRED";
    private static final String OTHER =
            "card-protocol.md §5 wrong value CONFIRMED; each reference has a counter of its own";

    private final ScriptFile file;
    private final Random random;

    OtherValues(ScriptFile file, Random random) {
        this.file = file;
        this.random = random;
    }

    void add() {
        for (Pin pin : Pin.values()) {
            int length = pin.length();
            nearly(
                    pin,
                    "the right value without its last octet",
                    length - 1,
                    "(%d:part) (*)".formatted(length - 1),
                    "<part>");
            nearly(
                    pin,
                    "the right value without its first octet",
                    length - 1,
                    "(1) (%d:part)".formatted(length - 1),
                    "<part>");
            nearly(pin, "the right value and an octet 00", length + 1, "(%d:part)".formatted(length), "<part> 00");
            nearly(pin, "the right value and an octet FF", length + 1, "(%d:part)".formatted(length), "<part> FF");
            nearly(pin, "the right value behind an octet 00", length + 1, "(%d:part)".formatted(length), "00 <part>");
            String same = "(1:first) (%d:rest)".formatted(length - 1);
            file.add(close(pin, "the right value turned by an octet", COMPARES)
                    .check(pin.value(), same)
                    .send(pin.query() + " " + Sheet.octet(length) + " <rest> <first>", pin.left(1))
                    .giveBack(pin));
        }
        letters();
        for (Pin pin : Pin.values()) {
            List<Pin> others = Arrays.stream(Pin.values())
                    .filter(other -> !other.value().equals(pin.value()) && other.length() == pin.length())
                    .toList();
            if (!others.isEmpty()) {
                Pin other = others.get(random.nextInt(others.size()));
                file.add(close(pin, "the value of " + other.title(), OTHER)
                        .send(pin.query() + " <#" + other.value() + ">", pin.left(1))
                        .giveBack(pin));
            }
        }
        countersApart();
    }

    private void nearly(Pin pin, String comment, int length, String parts, String octets) {
        file.add(new Script(pin.title() + ": " + comment, LENGTH)
                .in(pin.app())
                .effect("spends-tries")
                .check(pin.value(), parts)
                .send(pin.query() + " " + Sheet.octet(length) + " " + octets, pin.left(1)[0], Sheet.ANY_ERROR)
                .giveBack(pin));
    }

    private static Script close(Pin pin, String comment, String source) {
        Script script =
                new Script(pin.title() + ": " + comment, source).in(pin.app()).effect("spends-tries");
        return pin.sure() ? script.refused("WRONG_PIN") : script;
    }

    private void letters() {
        // Values that are known, whatever the persona's are.
        file.add(known(Pin.SIGN, "QRST567", "the sign password in lower case", COMPARES)
                .send(Sheet.verifyWith(0x9B, "qrst567"), "63 C4"));
        String encoding = "card-protocol.md §5 encoding CONFIRMED";
        file.add(known(Pin.AUTH, "7531", "the auth PIN as numbers instead of ASCII", encoding)
                .send("00 20 00 98 04 07 05 03 01", "63 C2"));
        file.add(known(Pin.AUTH, "7531", "the auth PIN packed, two digits an octet, filled with FF", encoding)
                .send("00 20 00 98 04 75 31 FF FF", "63 C2"));
        file.add(new Script("the auth PIN padded to eight octets with FF", LENGTH)
                .in(App.JPKI)
                .effect("spends-tries")
                .send("00 20 00 98 08 <auth> FF FF FF FF", "63 C2", Sheet.ANY_ERROR)
                .giveBack(Pin.AUTH));
    }

    /** The reference is set to a value, and at the end back to the persona's. */
    private static Script known(Pin pin, String value, String comment, String source) {
        Changeable changeable = Changeable.of(pin);
        return new Script(comment, source)
                .in(pin.app())
                .effect("changes-card")
                .verified(pin)
                .send(changeable.change(value), Sheet.OK)
                .refused("WRONG_PIN")
                .restore(pin.app().select(), Sheet.OK)
                .restore(changeable.verify(value), Sheet.OK)
                .restore(changeable.changeBack(), Sheet.OK);
    }

    /** A try that one reference loses is no other's. */
    private void countersApart() {
        for (Pin pin : Pin.values()) {
            for (Pin other : Pin.values()) {
                if (other == pin) {
                    continue;
                }
                // Beside those of its application and its double, a few of the others.
                boolean near = other.app() == pin.app() || other.value().equals(pin.value());
                if (near || random.nextInt(6) == 0) {
                    Script script = new Script(
                                    "a wrong %s costs %s nothing".formatted(pin.title(), other.title()), OTHER)
                            .in(pin.app())
                            .wrong(pin, 1);
                    if (other.app() != pin.app()) {
                        script.in(other.app());
                    }
                    file.add(script.send(other.query(), other.left(0)).giveBack(pin));
                }
            }
        }
    }
}
