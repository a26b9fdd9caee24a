// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.trace.TraceEvent;
import java.time.Duration;
import java.util.List;

/**
 * What came out of one case in one repetition.
 *
 * @param test the case
 * @param repetition from 1
 * @param verdict what came out
 * @param duration how long it took, the placing of the card not included
 * @param trace what passed between reader and card, secrets masked
 * @param notes sentences of the case
 */
public record CaseResult(
        TestCase test, int repetition, Verdict verdict, Duration duration, List<TraceEvent> trace, List<String> notes) {
    /** Takes copies. */
    public CaseResult {
        trace = List.copyOf(trace);
        notes = List.copyOf(notes);
    }
}
