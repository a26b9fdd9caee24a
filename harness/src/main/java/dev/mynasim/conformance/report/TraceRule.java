// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.sink.TraceText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a trace a report keeps.
 *
 * @param first how many steps from the beginning
 * @param last how many from the end
 * @param octets how many octets of data of a command or an answer
 */
record TraceRule(int first, int last, int octets) {
    /** Of cases that failed or could not be judged. */
    static final TraceRule FAILED = new TraceRule(50, 350, 1_024);

    /** Of all others. */
    static final TraceRule HELD = new TraceRule(20, 20, 32);

    /** Of what held already in an earlier repetition: nothing. */
    static final TraceRule AGAIN = new TraceRule(0, 0, 0);

    /** The rule in words, for the report. */
    static final String WORDS =
            "Traces are decoded; PINs and keys are masked (**). Of a case that failed or could not be"
                    + " judged, the first 50 and the last 350 steps are kept, with up to 1,024 octets of data each; of any"
                    + " other, the first 20 and the last 20 steps, with up to 32 octets, and of repetitions that passed only"
                    + " the first.";

    private static final int LONGEST = 8_000;

    /** The steps that are kept. */
    List<Step> steps(List<TraceEvent> trace) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (i < first || i >= trace.size() - last) {
                steps.add(step(trace.get(i), trace.get(0).time()));
            }
        }
        return steps;
    }

    private Step step(TraceEvent event, Instant start) {
        return new Step(
                Math.max(0, Duration.between(start, event.time()).toNanos() / 1_000),
                event.kind().words(),
                clean(event.meaning()),
                event.command().isEmpty() ? "" : TraceText.command(event.command(), octets),
                event.answer().isEmpty() ? "" : TraceText.answer(event, octets),
                clean(event.outcome()),
                event.duration().toNanos(),
                event.faults().stream().map(TraceRule::clean).toList());
    }

    private static String clean(String text) {
        return Texts.clean(text, LONGEST);
    }
}
