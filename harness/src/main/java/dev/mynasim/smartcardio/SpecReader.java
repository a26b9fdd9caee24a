// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.sim.MyNumberCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From what a program gives as a specification to the terminals that it means. */
final class SpecReader {
    static final int MOST_CHARACTERS = 4096;

    /** As many as anybody tests with; each has a card of its own in memory. */
    static final int MOST_TERMINALS = 256;

    private SpecReader() {}

    /**
     * Reads a specification: a string of names with commas, one object that means a terminal, or a list of such
     * objects.
     *
     * @throws IllegalArgumentException when something in it means no terminal
     */
    static List<TerminalSpec> read(Object spec) {
        List<TerminalSpec> terminals = new ArrayList<>();
        if (spec instanceof String names) {
            for (String name : names.split(",", -1)) {
                add(terminals, name);
            }
        } else if (spec instanceof Iterable<?> several && !(spec instanceof Path)) {
            several.forEach(one -> add(terminals, one));
        } else {
            add(terminals, spec);
        }
        return List.copyOf(terminals);
    }

    private static void add(List<TerminalSpec> terminals, Object one) {
        if (terminals.size() == MOST_TERMINALS) {
            throw new IllegalArgumentException("there may be " + MOST_TERMINALS + " terminals, and here are more");
        }
        TerminalSpec terminal = one(one);
        if (terminal instanceof TerminalSpec.Held held && terminals.contains(held)) {
            throw new IllegalArgumentException(held.card() + " cannot be in two terminals");
        }
        terminals.add(terminal);
    }

    private static TerminalSpec one(Object spec) {
        if (spec instanceof TerminalSpec terminal) {
            return terminal;
        }
        if (spec instanceof String name) {
            return TerminalSpec.parse(name);
        }
        if (spec instanceof MyNumberCard card) {
            return new TerminalSpec.Held(card);
        }
        if (spec instanceof Path file) {
            return new TerminalSpec.CardFile(file);
        }
        throw new IllegalArgumentException(
                "a terminal is a String, a TerminalSpec, a MyNumberCard or the Path of a card" + " file, not "
                        + (spec == null ? "null" : "a " + spec.getClass().getName()));
    }
}
