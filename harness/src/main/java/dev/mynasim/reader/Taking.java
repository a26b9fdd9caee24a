// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.time.Duration;

/** What becomes of the wish to be the reader of a card. */
public sealed interface Taking {
    /**
     * The card is yours until the port is closed and the card has lost its power.
     *
     * @param port the way to the card
     */
    record Taken(CardPort port) implements Taking {}

    /**
     * Another reader has it: a card is in one reader at a time.
     *
     * @param holder who has it, as it named itself
     * @param since for how long
     */
    record Held(String holder, Duration since) implements Taking {
        /** The holder and the time, for a sentence. */
        public String words() {
            return holder + " has it, for "
                    + (since.toSeconds() > 0 ? since.toSeconds() + " s" : since.toMillis() + " ms");
        }
    }
}
