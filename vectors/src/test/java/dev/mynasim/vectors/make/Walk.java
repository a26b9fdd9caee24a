// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random walk over PINs, files, applications and resets, with a small model that says what comes: which application
 * is current, which references are verified, how many tries are left. It keeps to what the sources agree on.
 */
final class Walk {
    private static final int STEPS = 24;
    private static final String SOURCE = "card-protocol.md §3 access, §4.3 how long a VERIFY lasts, §5 counters";

    /** References of which the sources agree on the tries. */
    private static final List<Pin> PINS = List.of(Pin.AUTH, Pin.SIGN, Pin.INPUT_SUPPORT, Pin.BIRTH_DATE, Pin.JUKI);

    private final Random random;
    private final Map<Pin, Integer> spent = new EnumMap<>(Pin.class);
    private final Set<Pin> verified = EnumSet.noneOf(Pin.class);
    private final Set<Pin> everWrong = EnumSet.noneOf(Pin.class);
    private App current = App.ISD;

    Walk(Random random) {
        this.random = random;
        PINS.forEach(pin -> spent.put(pin, 0));
    }

    Script script(int number) {
        Script script = new Script("walk %d: PINs, files, applications and resets".formatted(number), SOURCE);
        select(script);
        while (script.length() < STEPS) {
            switch (random.nextInt(10)) {
                case 0 -> select(script);
                case 1 -> reset(script);
                case 2, 3 -> present(script, true);
                case 4, 5 -> present(script, false);
                case 6 -> query(script);
                default -> read(script);
            }
        }
        // Ends with a counter that everything before had a part in.
        Pin pin = any(PINS);
        script.in(pin.app()).send(pin.query(), pin.left(spent.get(pin)));
        everWrong.forEach(script::giveBack);
        return script;
    }

    private void select(Script script) {
        List<App> others =
                Arrays.stream(App.values()).filter(app -> app != current).toList();
        current = any(others);
        verified.clear();
        script.in(current);
    }

    private void reset(Script script) {
        script.reset(random.nextBoolean() ? "warm" : "cold");
        current = App.ISD;
        verified.clear();
        select(script);
    }

    private void present(Script script, boolean right) {
        List<Pin> here = here();
        if (here.isEmpty()) {
            return;
        }
        Pin pin = any(here);
        if (right) {
            spent.put(pin, 0);
            verified.add(pin);
            script.verified(pin);
        } else if (spent.get(pin) < pin.tries() - 1 && !verified.contains(pin)) {
            spent.merge(pin, 1, Integer::sum);
            everWrong.add(pin);
            script.wrong(pin, spent.get(pin));
        }
    }

    private void query(Script script) {
        List<Pin> here = here();
        if (!here.isEmpty()) {
            Pin pin = any(here);
            script.send(pin.query(), pin.left(spent.get(pin)));
        }
    }

    private void read(Script script) {
        List<Ef> files = Ef.of(current).stream()
                .filter(ef -> ef.kind() == Ef.Kind.TRANSPARENT && !(ef.app() == App.TEXT && ef.id() == 0x08))
                .toList();
        if (files.isEmpty()) {
            return;
        }
        Ef ef = any(files);
        boolean opens = ef.isFree() || ef.readers().stream().anyMatch(verified::contains);
        int le = Sheet.octets(ef.begins());
        script.send(Sheet.readShort(ef.id(), 0, le), opens ? ef.begins() + " 90 00" : Sheet.DENIED);
    }

    private List<Pin> here() {
        return PINS.stream().filter(pin -> pin.app() == current).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
