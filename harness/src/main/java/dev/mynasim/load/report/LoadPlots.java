// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.LoadResult;
import dev.mynasim.load.PhaseResult;
import dev.mynasim.load.measure.Interval;
import dev.mynasim.load.measure.SoakFigures;
import dev.mynasim.load.measure.SoakSample;
import dev.mynasim.page.Axis;
import dev.mynasim.page.LinePlot;
import dev.mynasim.page.Plot;
import dev.mynasim.page.Point;
import dev.mynasim.page.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The plots of a run. */
final class LoadPlots {
    private static final double SECOND = 1e9;
    private static final double MEBI = 1 << 20;
    private static final double HUNDRED = 100 - 1e-7;
    private static final int MOST_CURVES = 8;

    private LoadPlots() {}

    static List<Plot> of(LoadResult result) {
        List<Plot> plots = new ArrayList<>();
        if (result.phases().stream().anyMatch(phase -> phase.figures().latency().count() > 0)) {
            plots.add(percentiles(result));
        }
        List<Interval> line = result.phases().stream()
                .flatMap(phase -> phase.figures().intervals().stream())
                .toList();
        if (!line.isEmpty()) {
            plots.add(new LinePlot(
                    "Latency over time",
                    Axis.linear("time", "s"),
                    Axis.log("latency", "µs"),
                    List.of(
                            times("p50", line, interval -> interval.latency().p50()),
                            times("p99", line, interval -> interval.latency().p99()),
                            times("max", line, interval -> interval.latency().max()))));
            plots.add(new LinePlot(
                    "Throughput over time",
                    Axis.linear("time", "s"),
                    Axis.linear("operations", "1/s"),
                    List.of(new Series(
                            "operations",
                            line.stream()
                                    .map(interval -> new Point(interval.fromNanos() / SECOND, interval.perSecond()))
                                    .toList()))));
        }
        SoakFigures soak = result.soak();
        if (soak != null && !soak.samples().isEmpty()) {
            plots.add(memory(soak));
        }
        return plots;
    }

    private static Plot percentiles(LoadResult result) {
        List<Series> curves = result.phases().stream()
                .filter(phase -> phase.figures().latency().count() > 0)
                .limit(MOST_CURVES)
                .map(LoadPlots::curve)
                .toList();
        return new LinePlot("Latency by percentile", Axis.percentile("percentile"), Axis.log("latency", "µs"), curves);
    }

    private static Series curve(PhaseResult phase) {
        return new Series(
                phase.phase().name(),
                phase.figures().curve().stream()
                        .filter(point -> point.percent() < HUNDRED)
                        .map(point -> new Point(point.percent(), onLog(Micros.of(point.nanos()))))
                        .toList());
    }

    private static Series times(String name, List<Interval> line, ToDoubleFunction<Interval> nanos) {
        return new Series(
                name,
                line.stream()
                        .filter(interval -> interval.latency().count() > 0)
                        .map(interval -> new Point(
                                interval.fromNanos() / SECOND, onLog(Micros.of(nanos.applyAsDouble(interval)))))
                        .toList());
    }

    private static Plot memory(SoakFigures soak) {
        return new LinePlot(
                "Live heap after collections",
                Axis.linear("time", "s"),
                Axis.linear("heap", "MiB"),
                List.of(new Series(
                        "heap", soak.samples().stream().map(LoadPlots::heap).toList())));
    }

    private static Point heap(SoakSample sample) {
        return new Point(sample.nanos() / SECOND, sample.vitals().heapOctets() / MEBI);
    }

    /** Zero has no place among decades; what is shorter than the histograms tell apart lies at their finest. */
    private static double onLog(double micros) {
        return Math.max(0.1, micros);
    }
}
