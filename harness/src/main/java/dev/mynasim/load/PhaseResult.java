// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.measure.BookFigures;
import dev.mynasim.load.measure.LatencyFigures;

/**
 * What came of a phase.
 *
 * @param phase which one
 * @param nanos how long it lasted, until its last operation had ended
 * @param figures what was measured; in an open loop latencies count from the moment at which operations were due
 * @param own how long the cards themselves took, from first command to last answer
 * @param late how late the harness itself began operations in an open loop although a card was waiting
 * @param checking how much of the workers' time went into checks, 0 to 1
 */
public record PhaseResult(
        Phase phase, long nanos, BookFigures figures, LatencyFigures own, LatencyFigures late, double checking) {
    private static final double SECOND = 1e9;

    /** Right operations for each second. */
    public double perSecond() {
        return nanos == 0 ? 0 : figures.operations() * SECOND / nanos;
    }

    /** How long it lasted. */
    public double seconds() {
        return nanos / SECOND;
    }
}
