// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import dev.mynasim.page.Axis;
import dev.mynasim.page.Bar;
import dev.mynasim.page.BarPlot;
import dev.mynasim.page.Html;
import dev.mynasim.page.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plots of a run: ratios to the baselines, then each group's figures. Whiskers are the errors. */
final class BenchPlots {
    /** An axis by decades has no zero; a whisker that would go there ends far to the left. */
    private static final double LEAST_SHARE = 1e-2;

    private BenchPlots() {}

    static List<Html> of(Results results) {
        List<Html> plots = new ArrayList<>();
        ratios(plots, results, false, "Time or size divided by that of the baseline: less is better");
        ratios(plots, results, true, "Rate divided by that of the baseline: more is better");
        groups(results).forEach((title, group) -> plots.add(figures(title, group)));
        return plots;
    }

    private static void ratios(List<Html> plots, Results results, boolean moreIsBetter, String title) {
        List<Bar> bars = new ArrayList<>();
        for (Measured one : results.all()) {
            if (one.figure().unit().moreIsBetter() == moreIsBetter) {
                results.ratio(one)
                        .filter(ratio -> ratio.value() > 0)
                        .ifPresent(ratio ->
                                bars.add(bar(one.id(), ratio.value(), ratio.error(), ratio.value() * LEAST_SHARE)));
            }
        }
        if (!bars.isEmpty()) {
            plots.add(new BarPlot(title, Axis.log("ratio", ""), bars, List.of(new Reference(1, "baseline"))).html());
        }
    }

    private static Map<String, List<Measured>> groups(Results results) {
        Map<String, List<Measured>> groups = new LinkedHashMap<>();
        for (Measured one : results.all()) {
            groups.computeIfAbsent(one.group() + ", " + one.figure().unit().symbol(), fresh -> new ArrayList<>())
                    .add(one);
        }
        return groups;
    }

    private static Html figures(String title, List<Measured> group) {
        Unit unit = group.get(0).figure().unit();
        List<Bar> bars = group.stream()
                .map(one -> bar(one.id(), one.figure().value(), one.figure().error(), 0))
                .toList();
        return new BarPlot(
                        title,
                        Axis.linear(unit.moreIsBetter() ? "more is better" : "less is better", unit.symbol()),
                        bars,
                        List.of())
                .html();
    }

    private static Bar bar(String id, double value, double error, double least) {
        return Double.isNaN(error)
                ? Bar.exact(id, value)
                : new Bar(id, value, Math.max(least, value - error), value + error);
    }
}
