// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.junit;

import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.sink.TraceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps the last events between a test and its card. */
final class RecentEvents implements Consumer<TraceEvent> {
    /** How many events are kept; a test that fails is explained by what came last. */
    static final int MOST = 200;

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
        String before = dropped == 0 ? "" : "%n... %d events before these".formatted(dropped);
        return events.stream()
                .map(event -> System.lineSeparator() + TraceText.PLAIN.lines(event))
                .collect(Collectors.joining("", before, ""));
    }
}
