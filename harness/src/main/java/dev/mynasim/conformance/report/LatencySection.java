// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.page.Axis;
import dev.mynasim.page.Html;
import dev.mynasim.page.LinePlot;
import dev.mynasim.page.Numbers;
import dev.mynasim.page.Point;
import dev.mynasim.page.Series;
import java.util.Comparator;
import java.util.List;

/** How long the card took, by kind of command: a plot of percentiles and a table. */
final class LatencySection {
    private static final int MOST_LINES = 8;
    private static final double NANOS_PER_MILLI = 1e6;

    private LatencySection() {}

    /** A kind of command in the table. */
    record Row(String command, String count, String least, String median, String p90, String p99, String most) {}

    static Html plot(List<CommandLatency> latencies) {
        List<Series> lines = latencies.stream()
                .sorted(Comparator.comparing(CommandLatency::count).reversed())
                .limit(MOST_LINES)
                .map(LatencySection::line)
                .toList();
        return new LinePlot(
                        "Time from command to answer",
                        Axis.percentile("Percentile of commands"),
                        Axis.log("Time", "ms"),
                        lines)
                .html();
    }

    static List<Row> rows(List<CommandLatency> latencies) {
        return latencies.stream()
                .map(latency -> new Row(
                        latency.command(),
                        Texts.whole(latency.count()),
                        milliseconds(latency.points().get(0).nanoseconds()),
                        milliseconds(latency.at(50)),
                        milliseconds(latency.at(90)),
                        milliseconds(latency.at(99)),
                        milliseconds(latency.at(100))))
                .toList();
    }

    private static Series line(CommandLatency latency) {
        return new Series(
                latency.command(),
                latency.points().stream()
                        .map(point -> new Point(
                                100.0 * point.rank() / latency.count(),
                                Math.max(1, point.nanoseconds()) / NANOS_PER_MILLI))
                        .toList());
    }

    private static String milliseconds(long nanoseconds) {
        return Numbers.rounded(nanoseconds / NANOS_PER_MILLI, 3);
    }
}
