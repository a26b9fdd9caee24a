// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** What is written down while a case runs; safe for threads, and bounded. */
final class CaseJournal {
    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_NOTES = 200;

    private final List<TraceEvent> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int left;

    synchronized void event(TraceEvent event) {
        if (events.size() < MOST_EVENTS) {
            events.add(event);
        } else {
            left++;
        }
    }

    synchronized void note(String sentence) {
        if (notes.size() < MOST_NOTES) {
            notes.add(sentence);
        }
    }

    synchronized List<TraceEvent> trace() {
        return List.copyOf(events);
    }

    synchronized List<String> notes() {
        if (left == 0) {
            return List.copyOf(notes);
        }
        List<String> all = new ArrayList<>(notes);
        all.add("%d more events passed than are written down here".formatted(left));
        return all;
    }
}
