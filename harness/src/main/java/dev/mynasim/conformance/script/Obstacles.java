// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.script;

import dev.mynasim.conformance.CardFacts;
import dev.mynasim.conformance.CardWish;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Why steps cannot be judged on a card. */
final class Obstacles {
    private Obstacles() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read and not kept
    static Optional<String> first(Supplier<Optional<String>>... obstacles) {
        return Stream.of(obstacles).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** It is another person's card, or nobody knows whose and the case is not about just any adult's. */
    static Supplier<Optional<String>> another(CardFacts facts, CardWish wish) {
        boolean any = facts.persona().isEmpty() && wish.persona().equals(CardWish.USUAL.persona());
        return () -> any || facts.persona().equals(wish.persona())
                ? Optional.empty()
                : Optional.of("it needs a card of the persona %s, and this is %s"
                        .formatted(
                                wish.persona(),
                                facts.persona().isEmpty() ? "one that nobody named" : "one of " + facts.persona()));
    }

    /** Something that the case needs is not on the card. */
    static Supplier<Optional<String>> without(CardFacts facts, Set<String> needs) {
        return () -> {
            Set<String> missing = new TreeSet<>(needs);
            missing.removeAll(facts.features());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the card has no " + String.join(", no ", missing));
        };
    }

    /** A code that the case sends is not known. */
    static Supplier<Optional<String>> unknown(CardFacts facts, Set<String> codes) {
        return () -> {
            Set<String> missing = new TreeSet<>(codes);
            missing.removeAll(facts.codes().names());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("nobody said the code " + String.join(", the code ", missing));
        };
    }

    /** Where the sources disagree, the card answers otherwise than the case relies on, or nobody said how. */
    static Supplier<Optional<String>> otherwise(CardFacts facts, Map<String, String> relied) {
        return () -> new TreeMap<>(relied)
                .entrySet().stream()
                        .filter(setting ->
                                !setting.getValue().equals(facts.settings().get(setting.getKey())))
                        .map(setting -> "it relies on %s = %s, and this card's is %s"
                                .formatted(
                                        setting.getKey(),
                                        setting.getValue(),
                                        facts.settings().getOrDefault(setting.getKey(), "not known")))
                        .findFirst();
    }
}
