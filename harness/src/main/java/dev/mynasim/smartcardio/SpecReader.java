// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.smartcardio;

import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.sim.MyNumberCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From what a program gives as a specification to the terminals that it means. */
final class SpecReader {
    /** As many as anybody tests with; each has a card of its own in memory. */
    static final int MOST_TERMINALS = 256;

    /** A comma, unless an option of a socket follows it ({@code socket:HOST:PORT,token=FILE}). */
    private static final Pattern BETWEEN_TERMINALS = Pattern.compile(",(?!\\s*[a-z-]{1,20}=)");

    private static final List<String> KINDS = List.of("sim:", "socket:", "socket+tls:", "pcsc:");

    private SpecReader() {}

    /**
     * Reads a specification: a string of names with commas, one object that means a terminal, or some of such objects.
     *
     * @throws IllegalArgumentException when something in it means no terminal
     */
    static List<TerminalSpec> read(Object spec) {
        List<TerminalSpec> terminals = new ArrayList<>();
        if (spec instanceof String names) {
            for (String name : BETWEEN_TERMINALS.split(names, MOST_TERMINALS + 1)) {
                add(terminals, name);
            }
        } else if (spec instanceof Iterable<?> several && !(spec instanceof Path)) {
            several.forEach(one -> add(terminals, one));
        } else {
            add(terminals, spec);
        }
        return List.copyOf(terminals);
    }

    private static void add(List<TerminalSpec> terminals, @Nullable Object one) {
        if (terminals.size() == MOST_TERMINALS) {
            throw new IllegalArgumentException("there may be " + MOST_TERMINALS + " terminals, and here are more");
        }
        TerminalSpec terminal = one(one);
        if (terminal instanceof TerminalSpec.Held held && terminals.contains(held)) {
            throw new IllegalArgumentException(held.card() + " cannot be in two terminals");
        }
        terminals.add(terminal);
    }

    private static TerminalSpec one(@Nullable Object spec) {
        if (spec instanceof MyNumberCard card) {
            return new TerminalSpec.Held(card);
        }
        if (spec instanceof ReaderSpec reader) {
            return named(reader);
        }
        if (spec instanceof String || spec instanceof Path) {
            return text(spec.toString().strip());
        }
        throw new IllegalArgumentException(
                "a terminal is a String, a ReaderSpec, a MyNumberCard or the Path of a card" + " file, not "
                        + (spec == null ? "null" : "a " + spec.getClass().getName()));
    }

    /** Here a card of this program is the usual case, so {@code sim:} may be left away. */
    private static TerminalSpec text(String name) {
        boolean complete = KINDS.stream().anyMatch(name::startsWith);
        ReaderSpec.Parsed parsed = ReaderSpec.parse(complete ? name : "sim:" + name);
        if (parsed instanceof ReaderSpec.Known known) {
            return named(known.spec());
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is in no terminal; write a persona (adult), a persona and a"
                        + " card profile (adult/plastic-contactless), a card file (taro.card) or socket:HOST:PORT: "
                        + ((ReaderSpec.Wrong) parsed).sentence());
    }

    private static TerminalSpec named(ReaderSpec reader) {
        if (reader instanceof ReaderSpec.Pcsc) {
            throw new IllegalArgumentException(
                    reader + " is a terminal of the type PC/SC: TerminalFactory.getInstance(\"PC/SC\", null) has it");
        }
        return new TerminalSpec.Named(reader);
    }
}
