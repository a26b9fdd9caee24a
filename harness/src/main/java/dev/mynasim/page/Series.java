// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.List;

/**
 * Values that belong together, in the order in which a line joins them.
 *
 * @param name for the legend
 * @param points up to 20,000
 */
public record Series(String name, List<Point> points) {
    private static final int MOST = 20_000;

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException when there are more
     */
    public Series {
        points = List.copyOf(points);
        if (points.size() > MOST) {
            throw new IllegalArgumentException(
                    "series \"%s\" has %d points; a plot takes %d".formatted(name, points.size(), MOST));
        }
    }
}
