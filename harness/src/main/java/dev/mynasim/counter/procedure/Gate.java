// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import java.util.Optional;

/** One check on the way to a decision. */
@FunctionalInterface
interface Gate {
    /** The decision that ends the way here; empty when it goes on. Cites what it looked at. */
    Optional<Decision> objection(Case c);
}
