// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes steps of a dump's lines. */
final class DumpReader {
    private static final String ATR = "# ATR:";
    private static final String FAULT = "# FAULT:";
    private static final String PIN = "# PIN:";
    private static final String MASKED_COMMAND = "# MASKED COMMAND:";
    private static final String MASKED_ANSWER = "# MASKED ANSWER:";
    private static final String NO_ANSWER = "# NO ANSWER:";
    private static final String LOST = "# LOST:";
    private static final String POWER_UP = "# POWER UP";
    private static final String POWER_DOWN = "# POWER DOWN";
    private static final String RESET = "# RESET";
    private static final String REMOVED = "# REMOVED";

    /** The longest response: 65,536 octets of data and a status word; a command may be two octets longer. */
    private static final int MOST_OCTETS = 65_544;

    private final List<DumpStep> steps = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String atr = "";
    private String pin = "";
    private int number;
    private @Nullable Open open;

    /** A command that waits for its answer. */
    private record Open(int line, DumpOctets command, boolean masked) {}

    void line(String raw) throws DumpException {
        number++;
        String line = raw.strip();
        if (line.startsWith("#")) {
            comment(line);
        } else if (!line.isEmpty()) {
            octets(line, false, open != null);
        }
    }

    Dump end() throws DumpException {
        if (open != null) {
            throw new DumpException(open.line(), "the command has no answer");
        }
        return new Dump(atr, steps);
    }

    private void comment(String line) throws DumpException {
        if (line.startsWith(ATR) && atr.isEmpty()) {
            atr = hexOf(line, ATR);
        } else if (line.startsWith(FAULT)) {
            faults.add(rest(line, FAULT));
        } else if (line.startsWith(PIN)) {
            pin = rest(line, PIN);
        } else if (line.startsWith(MASKED_COMMAND)) {
            octets(rest(line, MASKED_COMMAND), true, false);
        } else if (line.startsWith(MASKED_ANSWER)) {
            octets(rest(line, MASKED_ANSWER), true, true);
        } else if (line.startsWith(NO_ANSWER)) {
            step(new DumpStep.Unanswered(number));
        } else if (line.startsWith(LOST)) {
            throw new DumpException(number, "events are missing here (" + rest(line, LOST) + "); it cannot be played");
        } else if (isNamed(line, POWER_UP)) {
            step(new DumpStep.Power(number, DumpStep.Change.UP, hexOf(line, POWER_UP)));
        } else if (isNamed(line, RESET)) {
            step(new DumpStep.Power(number, DumpStep.Change.RESET, hexOf(line, RESET)));
        } else if (line.equals(POWER_DOWN) || line.equals(REMOVED)) {
            step(new DumpStep.Power(number, DumpStep.Change.DOWN, ""));
        }
    }

    private void octets(String text, boolean masked, boolean answer) throws DumpException {
        DumpOctets octets = DumpOctets.parse(text)
                .filter(found -> masked || !found.hasMask())
                .orElseThrow(() -> new DumpException(
                        number,
                        masked
                                ? "these are no hexadecimal digits with one run of ** in pairs"
                                : "these are no hexadecimal digits in pairs"));
        if (octets.length() == 0 || octets.length() > MOST_OCTETS) {
            throw new DumpException(number, "%d octets are no command and no answer".formatted(octets.length()));
        }
        if (answer) {
            answered(octets, masked);
        } else if (open != null) {
            throw new DumpException(number, "the command of line " + open.line() + " has no answer");
        } else {
            open = new Open(number, octets, masked);
        }
    }

    private void answered(DumpOctets answer, boolean masked) throws DumpException {
        Open asked = open;
        if (asked == null || asked.masked() != masked) {
            throw new DumpException(
                    number,
                    asked == null
                            ? "this answer has no command"
                            : "the command of line " + asked.line()
                                    + " has an answer of the other kind, masked or not");
        }
        if (answer.length() < 2) {
            throw new DumpException(number, "an answer has at least two octets, the status word");
        }
        open = null;
        step(new DumpStep.Exchange(asked.line(), asked.command(), answer, pin, faults));
    }

    private void step(DumpStep step) throws DumpException {
        if (open != null) {
            throw new DumpException(number, "the command of line " + open.line() + " has no answer");
        }
        steps.add(step);
        pin = "";
        faults.clear();
    }

    private String hexOf(String line, String name) throws DumpException {
        String hex = rest(line, name).toUpperCase(Locale.ROOT);
        boolean good = hex.isEmpty()
                || DumpOctets.parse(hex).filter(found -> !found.hasMask()).isPresent();
        if (!good) {
            throw new DumpException(number, "this is no answer to reset in hexadecimal");
        }
        return hex;
    }

    private static boolean isNamed(String line, String name) {
        return line.equals(name) || line.startsWith(name + " ");
    }

    private static String rest(String line, String name) {
        return line.substring(name.length()).strip();
    }
}
