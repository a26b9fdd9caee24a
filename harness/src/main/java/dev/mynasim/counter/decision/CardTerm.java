// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a card lasts.
 *
 * @param expiry its last day
 * @param rules the rules that it rests on
 */
public record CardTerm(LocalDate expiry, List<Rule> rules) {
    /** Copies the list. */
    public CardTerm {
        rules = List.copyOf(rules);
    }
}
