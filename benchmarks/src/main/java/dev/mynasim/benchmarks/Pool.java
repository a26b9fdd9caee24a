// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.result.Figure;
import dev.mynasim.benchmarks.result.Measured;
import dev.mynasim.benchmarks.result.Results;
import dev.mynasim.benchmarks.result.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Samples of many rounds, until there is a figure of each thing. */
final class Pool {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Unit unit, @Nullable String baseline, List<Double> samples) {}

    /** One more sample of a thing, which has the same unit and baseline each time. */
    void add(String id, Unit unit, @Nullable String baseline, double sample) {
        entries.computeIfAbsent(id, fresh -> new Entry(unit, baseline, new ArrayList<>()))
                .samples()
                .add(sample);
    }

    /** The figures of all. */
    void into(Results results) {
        entries.forEach((id, entry) -> results.add(new Measured(
                id,
                Figure.of(
                        entry.unit(),
                        entry.samples().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()),
                entry.baseline())));
    }
}
