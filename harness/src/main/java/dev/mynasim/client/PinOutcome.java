// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.client;

/** What presenting a PIN came to. */
public sealed interface PinOutcome {
    /** It was right. */
    record Verified() implements PinOutcome {}

    /**
     * It was wrong.
     *
     * @param triesLeft how often one may try again; 0 means that it is blocked now
     */
    record Wrong(int triesLeft) implements PinOutcome {}

    /** It was blocked before; the card did not look at it. */
    record Blocked() implements PinOutcome {}
}
