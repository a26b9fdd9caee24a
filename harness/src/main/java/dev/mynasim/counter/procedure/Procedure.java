// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import java.util.List;
import java.util.Optional;

/**
 * A kind of request.
 *
 * @param gates the checks, in order
 * @param body the decision when none objects
 */
record Procedure(List<Gate> gates, Body body) {
    /** What is decided when no check objects. */
    @FunctionalInterface
    interface Body {
        Decision decide(Case c);
    }

    Procedure {
        gates = List.copyOf(gates);
    }

    Decision decide(Case c) {
        for (Gate gate : gates) {
            Optional<Decision> objection = gate.objection(c);
            if (objection.isPresent()) {
                return objection.get();
            }
        }
        return body.decide(c);
    }
}
