// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.LoadResult;
import dev.mynasim.load.PhaseResult;
import dev.mynasim.load.measure.LatencyFigures;
import dev.mynasim.load.measure.SoakFigures;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run must not do, for builds: a figure, above or below a value.
 *
 * @param text as it was written
 * @param metric which figure
 * @param above whether above the value is too much, or below it too little
 * @param value in the metric's unit: microseconds, operations a second, a number, octets for each operation
 */
public record Threshold(String text, Metric metric, boolean above, double value) {
    /** What {@link #parse} found. */
    public sealed interface Parsed permits Known, Wrong {}

    /**
     * The text is a threshold.
     *
     * @param threshold which one
     */
    public record Known(Threshold threshold) implements Parsed {}

    /**
     * The text is none.
     *
     * @param sentence what is wrong and what to write, without a full stop
     */
    public record Wrong(String sentence) implements Parsed {}

    /**
     * A threshold beside what was measured.
     *
     * @param threshold which one
     * @param value what was measured, of several phases the worst, in the metric's unit
     * @param fails whether it is beyond the threshold
     */
    public record Outcome(Threshold threshold, double value, boolean fails) {
        /** In words. */
        public String sentence() {
            return "%s: %s".formatted(threshold.text(), threshold.metric().words(value));
        }
    }

    /** Figures of a run. */
    public enum Metric {
        /** The median latency. */
        P50("p50", Unit.TIME),
        /** Nine in ten took at most this long. */
        P90("p90", Unit.TIME),
        /** 99 of 100 took at most this long. */
        P99("p99", Unit.TIME),
        /** 999 of 1,000 took at most this long. */
        P999("p99.9", Unit.TIME),
        /** The longest. */
        MAX("max", Unit.TIME),
        /** Right operations a second. */
        RATE("rate", Unit.RATE),
        /** Wrong answers of the whole run. */
        ERRORS("errors", Unit.NUMBER),
        /** How much the live heap grows with each operation; needs a soak. */
        HEAP_SLOPE("heap-slope", Unit.OCTETS);

        private final String word;
        private final Unit unit;

        Metric(String word, Unit unit) {
            this.word = word;
            this.unit = unit;
        }

        /** As it is written. */
        public String word() {
            return word;
        }

        Unit unit() {
            return unit;
        }

        String words(double value) {
            return unit == Unit.TIME ? Micros.words(value) : String.format(Locale.ROOT, "%.2f%s", value, unit.usual());
        }

        static String all() {
            return Arrays.stream(values()).map(Metric::word).collect(Collectors.joining(", "));
        }
    }

    /** Reads a threshold such as {@code p99>5ms}. Never throws, whatever it is. */
    public static Parsed parse(String text) {
        return ThresholdParser.parse(text);
    }

    /** This threshold beside what a run came to. Without a phase, a latency is 0 and so is the rate. */
    public Outcome of(LoadResult result) {
        double measured =
                switch (metric) {
                    case ERRORS -> result.failureCount();
                    case HEAP_SLOPE -> slope(result.soak());
                    case RATE -> worst(result.phases().stream().mapToDouble(PhaseResult::perSecond));
                    default ->
                        worst(result.phases().stream()
                                .mapToDouble(phase -> micros(phase.figures().latency())));
                };
        return new Outcome(this, measured, above ? measured > value : measured < value);
    }

    private double micros(LatencyFigures figures) {
        return Micros.of(
                switch (metric) {
                    case P50 -> figures.p50();
                    case P90 -> figures.p90();
                    case P99 -> figures.p99();
                    case P999 -> figures.p999();
                    default -> figures.max();
                });
    }

    private double worst(DoubleStream phases) {
        return (above ? phases.max() : phases.min()).orElse(0);
    }

    private static double slope(@Nullable SoakFigures soak) {
        return soak == null ? 0 : soak.sureOctetsPerOperation();
    }
}
