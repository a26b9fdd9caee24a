// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.util.SplittableRandom;

/** The moments at which operations are due, in nanoseconds from the beginning, in order. Safe for threads. */
final class Arrivals {
    private static final double SECOND = 1e9;

    private final double gap;
    private final boolean poisson;
    private final SplittableRandom random;
    private long count;
    private double last;

    Arrivals(Pace.AtRate pace) {
        gap = SECOND / pace.perSecond();
        poisson = pace.spacing() == Pace.Spacing.POISSON;
        random = new SplittableRandom(pace.seed());
    }

    /** The next one; the first at constant distance is due at once. */
    synchronized long next() {
        if (poisson) {
            last -= StrictMath.log(1 - random.nextDouble()) * gap;
            return (long) last;
        }
        return (long) (count++ * gap);
    }
}
