// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import dev.mynasim.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps the last events between a test and its card. */
final class RecentEvents implements Consumer<TraceEvent> {
    /** How many events are kept; a test that fails is explained by what came last. */
    static final int MOST = 200;

    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final Deque<TraceEvent> events = new ArrayDeque<>();
    private long dropped;

    @Override
    public synchronized void accept(TraceEvent event) {
        if (events.size() == MOST) {
            events.removeFirst();
            dropped++;
        }
        events.addLast(event);
    }

    synchronized List<TraceEvent> events() {
        return List.copyOf(events);
    }

    /** All in words, a line or a few for each event. */
    synchronized String text() {
        if (events.isEmpty()) {
            return "nothing was sent to it";
        }
        String before = dropped == 0 ? "" : String.format("%n  ... %d events before these", dropped);
        return events.stream().map(RecentEvents::lines).collect(Collectors.joining("", before, ""));
    }

    private static String lines(TraceEvent event) {
        StringBuilder lines = new StringBuilder(String.format("%n  %s", event.meaning()));
        if (!event.command().isEmpty()) {
            lines.append(String.format("%n    > %s", event.command()));
        }
        event.faults().forEach(fault -> lines.append(String.format("%n    ! %s", fault)));
        String answer = event.answer().isEmpty() ? "" : event.answer() + "  ";
        double millis = event.duration().toNanos() / NANOS_PER_MILLI;
        return lines.append(String.format(Locale.ROOT, "%n    < %s%s  (%.2f ms)", answer, event.outcome(), millis))
                .toString();
    }
}
