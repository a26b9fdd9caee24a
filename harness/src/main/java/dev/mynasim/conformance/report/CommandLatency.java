// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.List;

/**
 * How long a card took for one kind of command, the answers that came.
 *
 * @param command the kind
 * @param count how many were measured
 * @param points some of the times in ascending order, enough to draw all; the first is the least, the last the greatest
 */
public record CommandLatency(String command, int count, List<Ranked> points) {
    /**
     * A time that was measured.
     *
     * @param rank how many were shorter, in ascending order
     * @param nanoseconds the time
     */
    public record Ranked(int rank, long nanoseconds) {}

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException when ranks or times do not ascend, or do not end with the last of them
     */
    public CommandLatency {
        points = List.copyOf(points);
        Texts.check("points", !points.isEmpty() && points.get(0).rank() == 0, points.size());
        Texts.check("count", points.get(points.size() - 1).rank() == count - 1, count);
        for (int i = 1; i < points.size(); i++) {
            Ranked before = points.get(i - 1);
            Ranked next = points.get(i);
            Texts.check("rank", next.rank() > before.rank(), next.rank());
            Texts.check("nanoseconds", next.nanoseconds() >= before.nanoseconds(), next.nanoseconds());
        }
        Texts.check(
                "nanoseconds", points.get(0).nanoseconds() >= 0, points.get(0).nanoseconds());
    }

    /**
     * A percentile by the nearest rank: the first point that is not before it.
     *
     * @param percent more than 0, up to 100
     */
    public long at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * count - 1e-9) - 1;
        return points.stream()
                .filter(point -> point.rank() >= rank)
                .findFirst()
                .orElse(points.get(points.size() - 1))
                .nanoseconds();
    }
}
