// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.load.measure.LatencyFigures;
import java.util.Locale;

/** Times as reports have them: microseconds with three digits behind the point. */
public final class Micros {
    private static final double NANOS = 1_000;
    private static final double MILLI = 1_000;
    private static final double SECOND = 1_000_000;

    private Micros() {}

    /** Of nanoseconds. */
    public static double of(long nanos) {
        return nanos / NANOS;
    }

    static double of(double nanos) {
        return of(Math.round(nanos));
    }

    static ObjectNode write(LatencyFigures figures, ObjectNode into) {
        return into.put("count", figures.count())
                .put("min", of(figures.min()))
                .put("mean", of(figures.mean()))
                .put("p50", of(figures.p50()))
                .put("p90", of(figures.p90()))
                .put("p99", of(figures.p99()))
                .put("p99.9", of(figures.p999()))
                .put("max", of(figures.max()));
    }

    /** For people: the unit in which the number has one to three digits before the point. */
    public static String words(double micros) {
        if (micros < MILLI) {
            return String.format(Locale.ROOT, "%.1f µs", micros);
        }
        return micros < SECOND
                ? String.format(Locale.ROOT, "%.2f ms", micros / MILLI)
                : String.format(Locale.ROOT, "%.2f s", micros / SECOND);
    }
}
