// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.clients;

import dev.mynasim.replay.Outcome;
import java.util.List;

/**
 * How much was run.
 *
 * @param flows how many flows
 * @param steps how many of their steps held
 */
record Counts(int flows, int steps) {
    static Counts of(List<Outcome> outcomes) {
        return new Counts(
                outcomes.size(), outcomes.stream().mapToInt(Outcome::steps).sum());
    }
}
