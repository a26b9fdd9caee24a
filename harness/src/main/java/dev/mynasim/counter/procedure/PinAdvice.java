// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Advice;
import java.util.EnumSet;
import java.util.Set;

/** Who let a clerk type the PINs changes them (S-37, S-53); says also that all is done in one visit. */
final class PinAdvice {
    private PinAdvice() {}

    static Set<Advice> add(Case c, Topic topic, EnumSet<Advice> advice) {
        Route route = c.route();
        c.cite(topic.rule(route, Topic.Item.DONE));
        if (route == Route.AGENT) {
            c.cite(topic.rule(route, Topic.Item.ADVICE));
            advice.add(Advice.CHANGE_PIN);
        }
        return advice;
    }
}
