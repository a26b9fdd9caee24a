// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

/** What a case does to the card that it runs on, the gentlest first. */
public enum Effect {
    /** It leaves the card as it was. */
    NONE,
    /** It spends tries and gives them back by a right PIN; never the last. */
    SPENDS_TRIES,
    /** It changes the card, a PIN for instance; the next case needs another card, or the same made new. */
    CHANGES_CARD,
    /** It blocks a PIN. A real card is spent by that. */
    BLOCKS
}
