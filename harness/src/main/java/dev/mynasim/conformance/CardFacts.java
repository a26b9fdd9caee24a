// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.Map;
import java.util.Set;

/**
 * What is known beforehand of the card in the reader.
 *
 * @param persona whose it is; empty when nobody said
 * @param profile of what kind; empty when nobody said
 * @param settings how it answers where the sources disagree, in the words of a card profile
 * @param features applications and abilities, as client traces name them: {@code jpki}, {@code text}, {@code surface},
 *     {@code common}, {@code juki}, {@code signature-forms}
 * @param codes its PINs and codes
 */
public record CardFacts(
        String persona, String profile, Map<String, String> settings, Set<String> features, Codes codes) {
    /** Takes copies. */
    public CardFacts {
        settings = Map.copyOf(settings);
        features = Set.copyOf(features);
    }
}
