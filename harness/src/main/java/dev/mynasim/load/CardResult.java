// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.measure.CardMedian;
import java.util.List;

/**
 * One card's figures of a run.
 *
 * @param card its number
 * @param commands how many commands it got, preparation and warm-up included
 * @param errors how many of its operations were wrong
 * @param medians how long it usually took, for each kind of operation that it did
 */
public record CardResult(int card, long commands, long errors, List<CardMedian> medians) {
    /** Takes a copy of the list. */
    public CardResult {
        medians = List.copyOf(medians);
    }
}
