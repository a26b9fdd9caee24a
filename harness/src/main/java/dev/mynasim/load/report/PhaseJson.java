// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mynasim.load.PhaseResult;
import dev.mynasim.load.measure.Interval;
import dev.mynasim.load.measure.Percentile;
import dev.mynasim.load.scenario.Scenario;

/** A phase's part of the JSON. Latencies are microseconds. */
final class PhaseJson {
    private static final double MILLION = 1e6;
    private static final double SECOND = 1e9;

    private PhaseJson() {}

    static void write(PhaseResult result, Scenario scenario, ObjectNode into) {
        into.put("phase", result.phase().name());
        into.put("seconds", rounded(result.seconds()));
        into.put("operations", result.figures().operations());
        into.put("errors", result.figures().errors());
        into.put("unserved", result.figures().unserved());
        into.put("perSecond", rounded(result.perSecond()));
        into.put("checking", rounded(result.checking()));
        Micros.write(result.figures().latency(), into.putObject("latency"));
        Micros.write(result.own(), into.putObject("cardTime"));
        Micros.write(result.late(), into.putObject("harnessLate"));
        ArrayNode each = into.putArray("each");
        for (int i = 0; i < scenario.operations().size(); i++) {
            Micros.write(
                    result.figures().each().get(i),
                    each.addObject()
                            .put("operation", scenario.operations().get(i).name()));
        }
        ArrayNode curve = into.putArray("percentiles");
        for (Percentile point : result.figures().curve()) {
            curve.addObject().put("percent", rounded(point.percent())).put("latency", Micros.of(point.nanos()));
        }
        ArrayNode timeline = into.putArray("timeline");
        result.figures().intervals().forEach(interval -> interval(interval, timeline.addObject()));
    }

    private static void interval(Interval interval, ObjectNode into) {
        into.put("second", rounded(interval.fromNanos() / SECOND))
                .put("seconds", rounded(interval.lengthNanos() / SECOND))
                .put("operations", interval.operations())
                .put("errors", interval.errors())
                .put("perSecond", rounded(interval.perSecond()))
                .put("p50", Micros.of(interval.latency().p50()))
                .put("p99", Micros.of(interval.latency().p99()))
                .put("max", Micros.of(interval.latency().max()));
    }

    private static double rounded(double value) {
        return Math.round(value * MILLION) / MILLION;
    }
}
