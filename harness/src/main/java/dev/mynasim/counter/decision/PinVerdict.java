// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.rule.Rule;
import java.util.List;

/**
 * Whether PINs may be set.
 *
 * @param allowed whether they may
 * @param reason why, without any value
 * @param rules the rules that it rests on
 */
public record PinVerdict(boolean allowed, String reason, List<Rule> rules) {
    /** Copies the list. */
    public PinVerdict {
        rules = List.copyOf(rules);
    }
}
