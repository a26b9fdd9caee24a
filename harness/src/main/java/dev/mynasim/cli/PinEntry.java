// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.desk.Pin;
import dev.mynasim.counter.desk.PinPad;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** PIN pads of the command line. */
final class PinEntry {
    private PinEntry() {}

    /**
     * A person types without echo, twice for a new PIN.
     *
     * @param ask shows a prompt and gives what was typed, or null at the end of input; as
     *     {@code java.io.Console.readPassword} does
     */
    static PinPad interactive(Function<String, char[]> ask) {
        return (prompt, time) -> {
            char[] typed = ask.apply(question(prompt, time));
            if (typed == null || typed.length == 0 || typed.length > Pin.LONGEST_ENTRY) {
                return Optional.empty();
            }
            Pin pin = Pin.of(new String(typed));
            Arrays.fill(typed, ' ');
            return Optional.of(pin);
        };
    }

    /** PINs from a file: {@code sign}, {@code auth}, {@code juki}, {@code input}, and {@code new-sign} and so on. */
    static PinPad fromFile(PinFile file) {
        return (prompt, time) -> {
            String name = (prompt.act() == Prompt.Act.SET ? "new-" : "")
                    + prompt.pin().name().toLowerCase(Locale.ROOT);
            return file.octets(name).map(octets -> Pin.of(new String(octets, StandardCharsets.US_ASCII)));
        };
    }

    private static String question(Prompt prompt, int time) {
        String who = prompt.typist() == Prompt.Typist.CLERK ? "clerk, from the envelope: " : "";
        String what = prompt.act() == Prompt.Act.SET ? "new " + prompt.pin() + " PIN" : prompt.pin() + " PIN";
        return who + what + (time > 1 ? ", again: " : ": ");
    }
}
