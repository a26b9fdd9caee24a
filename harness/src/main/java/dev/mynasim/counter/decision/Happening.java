// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.rule.Rule;
import java.util.List;

/**
 * What an event leads to that nobody applies for.
 *
 * @param effects what then happens; none when nothing ends
 * @param rules the rules that say so
 */
public record Happening(List<Effect> effects, List<Rule> rules) {
    /** Copies the lists. */
    public Happening {
        effects = List.copyOf(effects);
        rules = List.copyOf(rules);
    }
}
