// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.PhaseResult;
import dev.mynasim.page.Axis;
import dev.mynasim.page.Html;
import dev.mynasim.page.HtmlTemplate;
import dev.mynasim.page.LinePlot;
import dev.mynasim.page.Page;
import dev.mynasim.page.Plot;
import dev.mynasim.page.Point;
import dev.mynasim.page.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Growth for people: one HTML file with plots. */
public final class GrowthPage {
    private static final double MEBI = 1 << 20;
    private static final double KIBI = 1 << 10;

    private GrowthPage() {}

    /** The file. */
    public static String of(Growth growth) {
        Html body = HtmlTemplate.beside(GrowthPage.class, "growth.mustache")
                .fill(Map.of(
                        "began", growth.began(),
                        "reader", growth.reader(),
                        "signer", growth.signer(),
                        "threads", growth.threads(),
                        "java", growth.environment().java(),
                        "system", growth.environment().system(),
                        "processors", growth.environment().processors(),
                        "rows", rows(growth),
                        "plots", plots(growth).stream().map(Plot::html).toList()));
        return new Page("MynaSim growth", "", body).html();
    }

    private static List<Map<String, Object>> rows(Growth growth) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (GrowthStep step : growth.steps()) {
            if (!step.leftOut().isEmpty()) {
                rows.add(row(step.cards(), step.leftOut(), "", "", "", ""));
            }
            for (PhaseResult phase : step.phases()) {
                rows.add(row(
                        step.cards(),
                        phase.phase().name(),
                        String.format(Locale.ROOT, "%.1f", phase.perSecond()),
                        Micros.words(Micros.of(phase.figures().latency().p50())),
                        Micros.words(Micros.of(phase.figures().latency().p99())),
                        String.format(
                                Locale.ROOT,
                                "%.1f MiB, %.1f KiB a card",
                                Math.max(0, step.heapOctets()) / MEBI,
                                step.octetsPerCard() / KIBI)));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(
            int cards, String scenario, String rate, String p50, String p99, String heap) {
        return Map.of("cards", cards, "scenario", scenario, "rate", rate, "p50", p50, "p99", p99, "heap", heap);
    }

    private static List<Plot> plots(Growth growth) {
        List<GrowthStep> steps =
                growth.steps().stream().filter(step -> step.leftOut().isEmpty()).toList();
        List<String> scenarios = steps.stream()
                .flatMap(step -> step.phases().stream())
                .map(phase -> phase.phase().name())
                .distinct()
                .toList();
        List<Plot> plots = new ArrayList<>();
        for (String scenario : scenarios) {
            plots.add(new LinePlot(
                    "Throughput of " + scenario,
                    Axis.log("live cards", ""),
                    Axis.linear("operations", "1/s"),
                    List.of(series(scenario, steps, scenario, PhaseResult::perSecond))));
            plots.add(new LinePlot(
                    "Latency of " + scenario,
                    Axis.log("live cards", ""),
                    Axis.log("latency", "µs"),
                    List.of(
                            series(
                                    "p50",
                                    steps,
                                    scenario,
                                    phase -> micros(phase.figures().latency().p50())),
                            series(
                                    "p99",
                                    steps,
                                    scenario,
                                    phase -> micros(phase.figures().latency().p99())))));
        }
        plots.add(new LinePlot(
                "Live heap of the cards",
                Axis.log("live cards", ""),
                Axis.linear("heap", "MiB"),
                List.of(new Series(
                        "heap",
                        steps.stream()
                                .map(step -> new Point(step.cards(), Math.max(0, step.heapOctets()) / MEBI))
                                .toList()))));
        return plots;
    }

    private static Series series(
            String name, List<GrowthStep> steps, String scenario, ToDoubleFunction<PhaseResult> figure) {
        List<Point> points = new ArrayList<>();
        for (GrowthStep step : steps) {
            step.phases().stream()
                    .filter(phase -> phase.phase().name().equals(scenario))
                    .forEach(phase -> points.add(new Point(step.cards(), figure.applyAsDouble(phase))));
        }
        return new Series(name, points);
    }

    private static double micros(long nanos) {
        return Math.max(0.1, Micros.of(nanos));
    }
}
