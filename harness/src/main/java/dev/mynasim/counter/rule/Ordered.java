// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of constants in the constants' order, so that the same question has the same answer to the letter. */
public final class Ordered {
    private Ordered() {}

    /**
     * An unmodifiable copy.
     *
     * @param <E> the constants
     */
    public static <E extends Enum<E>> Set<E> copy(Collection<E> constants) {
        return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
    }
}
