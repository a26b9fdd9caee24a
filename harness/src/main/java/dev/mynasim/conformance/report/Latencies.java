// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.CaseResult;
import dev.mynasim.page.Percentiles;
import dev.mynasim.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the times of all commands of a run by their kinds. */
final class Latencies {
    private static final int MOST_POINTS = 400;

    private Latencies() {}

    static List<CommandLatency> of(List<CaseResult> results) {
        Map<String, List<Long>> times = new TreeMap<>();
        for (CaseResult result : results) {
            for (TraceEvent event : result.trace()) {
                CommandKinds.of(event).ifPresent(kind -> times.computeIfAbsent(kind, name -> new ArrayList<>())
                        .add(Math.max(0, event.duration().toNanos())));
            }
        }
        return times.entrySet().stream()
                .map(entry -> latency(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CommandLatency latency(String command, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        List<CommandLatency.Ranked> points = Percentiles.ranks(sorted.size(), MOST_POINTS).stream()
                .map(rank -> new CommandLatency.Ranked(rank, sorted.get(rank)))
                .toList();
        return new CommandLatency(command, sorted.size(), points);
    }
}
