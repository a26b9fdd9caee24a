// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random walk over PINs that are presented and changed, with a small model of what each is now and how many tries are
 * left. It presents a PIN again after each change, because whether the old status stays is UNKNOWN.
 */
final class ChangeWalk {
    private static final int STEPS = 26;
    private static final String SOURCE = "card-protocol.md §4.1 CHANGE, §4.3, §5 counters CONFIRMED";
    private static final List<Changeable> PINS = Changeable.ALL.stream()
            .filter(changeable -> changeable.pin().sure())
            .toList();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What a reference is now; an empty value is the persona's. */
    private static final class State {
        private String value = "";
        private String before = "";
        private int spent;
        private boolean verified;
    }

    private final Random random;
    private final Map<Changeable, State> states = new HashMap<>();
    private App current = App.ISD;

    ChangeWalk(Random random) {
        this.random = random;
        PINS.forEach(pin -> states.put(pin, new State()));
    }

    Script script(int number) {
        Script script =
                new Script("walk %d: PINs presented and changed".formatted(number), SOURCE).effect("changes-card");
        while (script.length() < STEPS) {
            Changeable pin = PINS.get(random.nextInt(PINS.size()));
            go(script, pin);
            for (int i = 0; i < 4; i++) {
                act(script, pin, states.get(pin));
            }
        }
        Changeable last = PINS.get(random.nextInt(PINS.size()));
        go(script, last);
        return script.send(right(last), Sheet.OK);
    }

    private void go(Script script, Changeable pin) {
        boolean reset = random.nextInt(4) == 0;
        if (reset) {
            script.reset(random.nextBoolean() ? "warm" : "cold");
            current = App.ISD;
        }
        if (reset || current != pin.pin().app()) {
            current = pin.pin().app();
            script.in(current);
            states.values().forEach(state -> state.verified = false);
        }
    }

    private void act(Script script, Changeable pin, State state) {
        switch (random.nextInt(5)) {
            case 0 -> script.send(pin.pin().query(), pin.pin().left(state.spent));
            case 1 -> wrong(script, pin, state);
            case 2, 3 -> change(script, pin, state);
            default -> present(script, pin, state);
        }
    }

    private void present(Script script, Changeable pin, State state) {
        script.send(right(pin), Sheet.OK);
        state.spent = 0;
        state.verified = true;
    }

    private void change(Script script, Changeable pin, State state) {
        if (!state.verified) {
            present(script, pin, state);
        }
        String fresh = value(pin);
        script.send(pin.change(fresh), Sheet.OK);
        state.before = state.value;
        state.value = fresh;
        present(script, pin, state);
    }

    // A value that was right once is the one that a card with a bug may still take.
    private void wrong(Script script, Changeable pin, State state) {
        if (state.value.isEmpty() || state.spent + 1 >= pin.pin().tries() || state.before.equals(state.value)) {
            return;
        }
        state.spent++;
        state.verified = false;
        script.send(
                state.before.isEmpty() ? pin.pin().verify() : pin.verify(state.before),
                pin.pin().left(state.spent));
    }

    private String right(Changeable pin) {
        State state = states.get(pin);
        return state.value.isEmpty() ? pin.pin().verify() : pin.verify(state.value);
    }

    private String value(Changeable pin) {
        if (pin.pin() != Pin.SIGN) {
            // The personas' PINs begin with other digits.
            return "8%03d".formatted(random.nextInt(1000));
        }
        StringBuilder password = new StringBuilder("8Z");
        int length = 6 + random.nextInt(11);
        while (password.length() < length) {
            password.append(
                    random.nextBoolean()
                            ? LETTERS.charAt(random.nextInt(LETTERS.length()))
                            : (char) ('0' + random.nextInt(10)));
        }
        return password.toString();
    }
}
