// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.scripts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a script does to the card that it runs on, the gentlest first. */
public enum Effect {
    /** The card is as it was, at every moment. */
    @JsonProperty("none")
    NONE,
    /** It spends tries, never the last one, and gives them back at its end by a right PIN. */
    @JsonProperty("spends-tries")
    SPENDS_TRIES,
    /** It changes the card, a PIN for instance. */
    @JsonProperty("changes-card")
    CHANGES_CARD,
    /** It blocks a PIN. */
    @JsonProperty("blocks")
    BLOCKS
}
