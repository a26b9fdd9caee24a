// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

/**
 * One fault of a plan.
 *
 * @param name what traces call it
 * @param when what it is for
 * @param often how often it acts on that
 * @param then what it does
 */
public record Fault(String name, Match when, Often often, Action then) {
    /**
     * Checks that the parts go together.
     *
     * @throws IllegalArgumentException when the name is blank, or an action that changes an answer is for resets
     */
    public Fault {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a fault has a name");
        }
        if (when.event() == Match.Event.RESET && then.needsCommand()) {
            throw new IllegalArgumentException("a reset has no answer that could be changed");
        }
    }
}
