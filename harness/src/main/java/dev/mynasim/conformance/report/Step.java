// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.List;

/**
 * One thing that happened between reader and card, decoded, secrets masked.
 *
 * @param microseconds when it began, counted from the first one of its case
 * @param kind what was asked of the card
 * @param meaning the same in words
 * @param command the command's octets as text, long data cut; empty for power and reset
 * @param answer the answer's octets the same way; empty when there is none
 * @param outcome what came of it, in words
 * @param nanoseconds how long the card took
 * @param faults what was done to it on purpose
 */
public record Step(
        long microseconds,
        String kind,
        String meaning,
        String command,
        String answer,
        String outcome,
        long nanoseconds,
        List<String> faults) {
    /** Takes a copy. */
    public Step {
        faults = List.copyOf(faults);
    }

    /** Lines for a person, each ended. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        lines.append("%10s  ".formatted(Texts.milliseconds(microseconds * 1_000)))
                .append(meaning)
                .append('\n');
        line(lines, "> ", command);
        faults.forEach(fault -> line(lines, "! ", fault));
        line(
                lines,
                "< ",
                answer + (answer.isEmpty() ? "" : "  ") + outcome + "  (" + Texts.milliseconds(nanoseconds) + ")");
        return lines.toString();
    }

    private static void line(StringBuilder lines, String mark, String text) {
        if (!text.isEmpty()) {
            lines.append(" ".repeat(12)).append(mark).append(text).append('\n');
        }
    }
}
