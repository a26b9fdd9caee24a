// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.time.Instant;

/**
 * A wrong answer, with its moment and its card.
 *
 * @param moment when it was found
 * @param nanos the same, since the beginning of the run
 * @param card the card's number
 * @param operation what kind of operation it was; {@code preparation} before the run
 * @param wrong what was wrong
 */
public record Failure(Instant moment, long nanos, int card, String operation, Judgement.Wrong wrong) {
    private static final double SECOND = 1e9;

    /** All of it in a line. */
    public String sentence() {
        return "%s, %.3f s after the start, card %d, %s: %s"
                .formatted(moment, nanos / SECOND, card, operation, wrong.what());
    }
}
