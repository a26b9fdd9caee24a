// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.trace.TraceEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes trace events for a person: a line in words, then what went to the card and what came back. */
final class TracePrinter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private TracePrinter() {}

    static String lines(TraceEvent event) {
        StringBuilder lines = new StringBuilder();
        lines.append(TIME.format(event.time())).append("  ").append(event.meaning());
        if (!event.command().isEmpty()) {
            lines.append("%n              > ".formatted()).append(event.command());
        }
        for (String fault : event.faults()) {
            lines.append("%n              ! ".formatted()).append(fault);
        }
        lines.append("%n              < ".formatted());
        if (!event.answer().isEmpty()) {
            lines.append(event.answer()).append("  ");
        }
        lines.append(event.outcome());
        lines.append(String.format(Locale.ROOT, "  (%.2f ms)", event.duration().toNanos() / NANOS_PER_MILLI));
        return lines.toString();
    }
}
