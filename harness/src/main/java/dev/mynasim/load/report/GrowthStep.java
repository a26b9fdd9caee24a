// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.PhaseResult;
import java.util.List;

/**
 * What so many live cards cost.
 *
 * @param cards how many
 * @param makeNanos how long it took to make them
 * @param heapOctets how much live heap they hold, beyond what there was without a card
 * @param phases what was measured with them, a phase for each scenario
 * @param leftOut why nothing was measured; empty when it was
 */
public record GrowthStep(int cards, long makeNanos, long heapOctets, List<PhaseResult> phases, String leftOut) {
    /** Takes a copy of the list. */
    public GrowthStep {
        phases = List.copyOf(phases);
    }

    /** So many cards were not made. */
    public static GrowthStep leftOut(int cards, String why) {
        return new GrowthStep(cards, 0, 0, List.of(), why);
    }

    /** Live heap of one card. */
    public double octetsPerCard() {
        return (double) Math.max(0, heapOctets) / cards;
    }
}
