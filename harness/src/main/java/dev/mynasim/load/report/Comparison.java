// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.measure.Robust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two runs beside each other.
 *
 * @param rows figure by figure of the phases that both have
 * @param conditions how the runs differ in what was done; when they do, ratios say little
 */
public record Comparison(List<Row> rows, List<String> conditions) {
    /** Figures differ when the medians of their intervals are further apart than this part ... */
    public static final double PART = 0.05;

    /** ... and than so many standard errors of the difference. */
    public static final double ERRORS = 3;

    /** With fewer intervals on either side nothing is said. */
    public static final int FEWEST = 5;

    /** What can be said. */
    public enum Verdict {
        /** The second is higher. */
        HIGHER,
        /** The second is lower. */
        LOWER,
        /** No difference that chance does not make. */
        SAME,
        /** One of them is too short to say. */
        TOO_SHORT
    }

    /**
     * A figure of both.
     *
     * @param phase which phase
     * @param figure which figure
     * @param first of the first run: operations a second, or microseconds
     * @param second of the second
     * @param verdict whether they differ
     */
    public record Row(String phase, String figure, double first, double second, Verdict verdict) {
        /** The second divided by the first. */
        public double ratio() {
            return second / first;
        }

        /** In words. */
        public String sentence() {
            String said =
                    switch (verdict) {
                        case HIGHER -> "higher";
                        case LOWER -> "lower";
                        case SAME -> "no difference";
                        case TOO_SHORT -> "too short to say";
                    };
            return String.format(
                    Locale.ROOT,
                    "%-12s %-10s %12s %12s  x %.3f  %s",
                    phase,
                    figure,
                    words(first),
                    words(second),
                    ratio(),
                    said);
        }

        private String words(double value) {
            return figure.equals("throughput") ? String.format(Locale.ROOT, "%.1f/s", value) : Micros.words(value);
        }
    }

    /** Takes copies of the lists. */
    public Comparison {
        rows = List.copyOf(rows);
        conditions = List.copyOf(conditions);
    }

    /** The rule in words. */
    public static String rule() {
        return "Figures differ when the medians of their intervals are more than %.0f %% apart and more than %.0f standard errors"
                        .formatted(100 * PART, ERRORS)
                + " of the difference (from the median absolute deviation), with at least " + FEWEST
                + " intervals each.";
    }

    /** Compares phase by phase, by their order. */
    public static Comparison of(Measured first, Measured second) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(first.phases().size(), second.phases().size()); i++) {
            Measured.Phase one = first.phases().get(i);
            Measured.Phase other = second.phases().get(i);
            for (int f = 0; f < one.figures().size(); f++) {
                rows.add(row(one.name(), one.figures().get(f), other.figures().get(f)));
            }
        }
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < first.conditions().size(); i++) {
            if (!first.conditions().get(i).equals(second.conditions().get(i))) {
                conditions.add(
                        first.conditions().get(i) + " | " + second.conditions().get(i));
            }
        }
        return new Comparison(rows, conditions);
    }

    private static Row row(String phase, Measured.Figure one, Measured.Figure other) {
        return new Row(phase, one.name(), one.value(), other.value(), verdict(one, other));
    }

    private static Verdict verdict(Measured.Figure one, Measured.Figure other) {
        if (one.intervals().size() < FEWEST || other.intervals().size() < FEWEST) {
            return Verdict.TOO_SHORT;
        }
        Robust first = Robust.of(values(one));
        Robust second = Robust.of(values(other));
        double apart = second.median() - first.median();
        boolean different = Math.abs(apart) > PART * first.median()
                && Math.abs(apart) > ERRORS * Math.hypot(first.error(), second.error());
        if (!different) {
            return Verdict.SAME;
        }
        return apart > 0 ? Verdict.HIGHER : Verdict.LOWER;
    }

    private static double[] values(Measured.Figure figure) {
        return figure.intervals().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
