// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import java.time.Instant;
import java.util.List;

/**
 * How throughput, latency and memory go with the number of live cards.
 *
 * @param began when it began
 * @param reader the card, as it was named
 * @param signer who made signatures
 * @param threads how many operations were under way at a time at most
 * @param environment where it ran
 * @param steps for each number of cards
 */
public record Growth(
        Instant began, String reader, String signer, int threads, Environment environment, List<GrowthStep> steps) {
    /** Takes a copy of the list. */
    public Growth {
        steps = List.copyOf(steps);
    }
}
