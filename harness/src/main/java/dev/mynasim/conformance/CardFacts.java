// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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

    /**
     * Why the card is not as wished, in a sentence; empty when it is. A case that wishes for no special kind takes any
     * kind, as long as the settings that it relies on are so; one about any adult's card takes one that nobody named.
     *
     * @param personal whether the case is about what is this persona's own
     */
    public Optional<String> unlike(CardWish wish, boolean personal) {
        boolean anybody = persona.isEmpty() && !personal && wish.persona().equals(CardWish.USUAL.persona());
        if (!anybody && !persona.equals(wish.persona())) {
            return Optional.of("it needs a card of the persona %s, and this is %s"
                    .formatted(wish.persona(), persona.isEmpty() ? "one that nobody named" : "one of " + persona));
        }
        if (!wish.isOfUsualKind() && !profile.equals(wish.profile())) {
            return Optional.of("it needs a card of the profile %s, and this is %s"
                    .formatted(wish.profile(), profile.isEmpty() ? "one that nobody named" : "of " + profile));
        }
        return new TreeMap<>(wish.settings())
                .entrySet().stream()
                        .filter(setting -> !setting.getValue().equals(settings.get(setting.getKey())))
                        .map(setting -> "it relies on %s = %s, and this card's is %s"
                                .formatted(
                                        setting.getKey(),
                                        setting.getValue(),
                                        settings.getOrDefault(setting.getKey(), "not known")))
                        .findFirst();
    }
}
