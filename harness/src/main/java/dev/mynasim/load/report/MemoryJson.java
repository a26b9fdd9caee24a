// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.load.measure.SoakFigures;
import dev.mynasim.load.measure.SoakSample;
import dev.mynasim.load.measure.Vitals;

/** The memory's part of the JSON. */
final class MemoryJson {
    private static final double SECOND = 1e9;

    private MemoryJson() {}

    static void write(SoakFigures soak, ObjectNode into) {
        into.put("octetsPerOperation", Math.round(soak.octetsPerOperation() * 1_000) / 1_000.0);
        into.put("score", Math.round(soak.score() * 1_000) / 1_000.0);
        into.put("conclusive", soak.isConclusive());
        into.put("leaks", soak.leaks());
        into.put("threadsGrow", soak.threadsGrow());
        into.put("filesGrow", soak.filesGrow());
        into.put("rule", rule());
        ArrayNode samples = into.putArray("samples");
        for (SoakSample sample : soak.samples()) {
            Vitals vitals = sample.vitals();
            ObjectNode of = samples.addObject()
                    .put("second", Math.round(sample.nanos() / SECOND * 1_000) / 1_000.0)
                    .put("operations", sample.operations())
                    .put("heapOctets", vitals.heapOctets())
                    .put("threads", vitals.threads());
            if (vitals.openFiles() >= 0) {
                of.put("openFiles", vitals.openFiles());
            }
        }
    }

    /** The rule by which memory leaks, in words. */
    static String rule() {
        return ("memory leaks when the live heap after collections grows by more than %.0f octets each operation"
                        + " (regression of Theil and Sen) and %d octets in all, with a score above %.1f (test of Mann"
                        + " and Kendall), from at least %d samples")
                .formatted(
                        SoakFigures.LEAK_OCTETS, SoakFigures.LEAK_IN_ALL, SoakFigures.SURE, SoakFigures.FEWEST_SAMPLES);
    }
}
