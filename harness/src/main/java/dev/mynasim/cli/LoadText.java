// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.Failure;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.PhaseResult;
import dev.mynasim.load.measure.LatencyFigures;
import dev.mynasim.load.measure.Outlier;
import dev.mynasim.load.measure.SoakFigures;
import dev.mynasim.load.report.Micros;
import java.util.ArrayList;
import java.util.List;

/** A load run for people. */
final class LoadText {
    private static final int MOST_SHOWN = 10;

    private LoadText() {}

    /** All that matters, line by line. */
    static List<String> lines(LoadResult result) {
        List<String> lines = new ArrayList<>();
        result.phases().forEach(phase -> phase(phase, lines));
        List<Outlier> outliers = result.outliers();
        outliers.stream().limit(MOST_SHOWN).forEach(outlier -> lines.add(sentence(outlier)));
        if (outliers.size() > MOST_SHOWN) {
            lines.add("and %d more cards that stand out".formatted(outliers.size() - MOST_SHOWN));
        }
        SoakFigures soak = result.soak();
        if (soak != null) {
            lines.add(sentence(soak));
        }
        lines.add(result.ending());
        return lines;
    }

    /** Wrong answers, the first ones. */
    static List<String> failures(LoadResult result) {
        return result.failures().stream()
                .limit(MOST_SHOWN)
                .map(Failure::sentence)
                .map(sentence -> "wrong: " + sentence)
                .toList();
    }

    /** A time in the unit that fits it. */
    static String time(long nanos) {
        return Micros.words(Micros.of(nanos));
    }

    private static void phase(PhaseResult phase, List<String> lines) {
        LatencyFigures latency = phase.figures().latency();
        lines.add("%s: %d operations in %.1f s, %.1f/s"
                .formatted(phase.phase().name(), phase.figures().operations(), phase.seconds(), phase.perSecond()));
        lines.add("  p50 %s, p90 %s, p99 %s, p99.9 %s, max %s"
                .formatted(
                        time(latency.p50()),
                        time(latency.p90()),
                        time(latency.p99()),
                        time(latency.p999()),
                        time(latency.max())));
        if (phase.figures().unserved() > 0) {
            lines.add("  %d were due and had not begun at the end: the rate was too high; they count with the time that"
                            .formatted(phase.figures().unserved())
                    + " they had waited");
        }
    }

    private static String sentence(Outlier outlier) {
        return "card %d is %s: p50 of %s is %s, of all cards %s"
                .formatted(
                        outlier.card().card(),
                        outlier.deviations() > 0 ? "slow" : "fast",
                        outlier.card().operation(),
                        time(Math.round(outlier.card().medianNanos())),
                        time(Math.round(outlier.usualNanos())));
    }

    private static String sentence(SoakFigures soak) {
        if (!soak.isConclusive()) {
            return "Memory: %d samples say nothing; let it run longer."
                    .formatted(soak.samples().size());
        }
        return "Memory: %s%.1f octets more for each operation; threads %s, open files %s."
                .formatted(
                        soak.leaks() ? "LEAKS, " : "",
                        soak.octetsPerOperation(),
                        soak.threadsGrow() ? "grow" : "do not grow",
                        soak.filesGrow() ? "grow" : "do not grow");
    }
}
