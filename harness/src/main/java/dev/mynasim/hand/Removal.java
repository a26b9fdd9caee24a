// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.hand;

import java.util.function.Predicate;

/**
 * A removal to come: in the middle of the first command that is chosen.
 *
 * @param chosen which command
 * @param moment when in it
 */
record Removal(Predicate<? super CardEvent.Command> chosen, Moment moment) {
    /** When in a command a card goes. */
    enum Moment {
        /** The card has not seen the command: nothing on it changes. */
        BEFORE_CARD,
        /** The card has carried the command out; its answer is lost. */
        AFTER_CARD
    }
}
