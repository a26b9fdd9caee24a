// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.util.function.Function;

/**
 * What a verification came to.
 *
 * @param <T> what is known once it is accepted
 */
public sealed interface Outcome<T> {
    /**
     * Accepted.
     *
     * @param value what is known now
     * @param <T> its type
     */
    record Accepted<T>(T value) implements Outcome<T> {}

    /**
     * Refused.
     *
     * @param refusal why
     * @param <T> what would be known
     */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** Goes on with what is known, unless it is refused already. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Accepted<T> accepted) {
            return next.apply(accepted.value());
        }
        return new Refused<>(((Refused<T>) this).refusal());
    }
}
