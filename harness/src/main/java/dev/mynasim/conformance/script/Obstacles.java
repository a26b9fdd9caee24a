// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.script;

import dev.mynasim.conformance.CardFacts;
import java.util.Optional;
import java.util.Set;
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
}
