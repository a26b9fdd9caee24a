// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All that one run measured, in order. */
public final class Results {
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException when there is one of this id already
     */
    public void add(Measured one) {
        if (measured.putIfAbsent(one.id(), one) != null) {
            throw new IllegalArgumentException(one.id() + " was measured twice");
        }
    }

    /** Adds one that stands alone. */
    public void add(String id, Figure figure) {
        add(new Measured(id, figure, null));
    }

    /** All, in the order in which they came. */
    public Collection<Measured> all() {
        return Collections.unmodifiableCollection(measured.values());
    }

    /** The figure of this id; empty when it was not measured. */
    public Optional<Figure> figure(String id) {
        return Optional.ofNullable(measured.get(id)).map(Measured::figure);
    }

    /** One divided by its baseline; empty when it has none, or it was not measured. */
    public Optional<Ratio> ratio(Measured one) {
        return Optional.ofNullable(one.baseline()).flatMap(this::figure).map(one.figure()::over);
    }
}
