// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import java.time.LocalDate;
import java.util.Optional;

/** By what right a person lives in Japan, as far as a card's life depends on it (section 2.6). */
public sealed interface Stay {
    /** A Japanese national. */
    record Japanese() implements Stay {}

    /** A foreign national without a limit: permanent residents and "highly skilled (ii)". */
    record Unlimited() implements Stay {}

    /**
     * A foreign national with a period of stay (在留期間).
     *
     * @param end its last day
     * @param extensionPending whether an extension is applied for and not decided
     */
    record Until(LocalDate end, boolean extensionPending) implements Stay {}

    /** The last day of a period of stay. */
    default Optional<LocalDate> lastDay() {
        return this instanceof Until until ? Optional.of(until.end()) : Optional.empty();
    }

    /** Whether the person is a foreign national. */
    default boolean isForeign() {
        return !(this instanceof Japanese);
    }
}
