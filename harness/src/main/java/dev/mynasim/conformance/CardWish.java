// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.Map;

/**
 * The card that a case needs.
 *
 * @param persona whose: a bundled persona's name, {@code adult} for most
 * @param profile of what kind: a bundled card profile's name; empty for the persona's usual one
 * @param settings answers that the sources leave open and this case relies on, in the words of a card profile, such as
 *     {@code reselection=keeps-status}; what is not named may be any
 */
public record CardWish(String persona, String profile, Map<String, String> settings) {
    /** The card for cases that need no other: an adult's, of the usual kind. */
    public static final CardWish USUAL = new CardWish("adult", "", Map.of());

    /** Takes a copy of the settings. */
    public CardWish {
        settings = Map.copyOf(settings);
    }

    /** Whether any kind of card will do that has the settings: the persona's usual kind, or the one that most have. */
    boolean isOfUsualKind() {
        return profile.isEmpty() || profile.equals("plastic-contact");
    }
}
