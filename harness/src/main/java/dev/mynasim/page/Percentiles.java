// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Percentiles of measured values by the nearest rank: always a value that was measured. */
public final class Percentiles {
    private static final int MOST_POINTS = 400;

    private final double[] sorted;

    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException when there is none, or one is not a number
     */
    public Percentiles(double... values) {
        sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("percentiles are of one number or more");
        }
    }

    /** How many values there are. */
    public int count() {
        return sorted.length;
    }

    /**
     * The least value that so many percent of all do not exceed.
     *
     * @param percent 0 to 100; 0 is the least value, 100 the greatest
     */
    public double at(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(percent + " is not a percentile of 0 to 100");
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length - 1e-9);
        return sorted[Math.max(rank, 1) - 1];
    }

    /**
     * Points for a plot over {@link Axis#percentile}: each value over the share of values that lie before it. Of many
     * values, those that such an axis can tell apart.
     */
    public Series series(String name) {
        List<Point> points = ranks(sorted.length, MOST_POINTS).stream()
                .map(rank -> new Point(100.0 * rank / sorted.length, sorted[rank]))
                .toList();
        return new Series(name, points);
    }

    /**
     * Which of many values in ascending order are enough to draw all of them over {@link Axis#percentile}: the first,
     * the last, and those that such an axis can tell apart.
     *
     * @param count how many values there are, 1 or more
     * @param most about how many to choose at the most
     */
    public static List<Integer> ranks(int count, int most) {
        List<Integer> ranks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        double least = StrictMath.log10(count + 1.0) / most;
        for (int rank = 0; rank < count; rank++) {
            double place = Scale.PERCENTILE.place(100.0 * rank / count);
            if (place - last >= least || rank == count - 1) {
                ranks.add(rank);
                last = place;
            }
        }
        return ranks;
    }
}
