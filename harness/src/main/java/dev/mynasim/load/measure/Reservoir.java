// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A fair sample of times, {@value #SIZE} of them however many there are (Vitter's algorithm R), for a median of each of
 * ten thousand cards. For one thread at a time.
 */
public final class Reservoir {
    /** The most times that are kept, odd so that one stands in the middle. */
    public static final int SIZE = 63;

    private static final int FIRST_SIZE = 7;

    private final SplittableRandom random;
    private long[] kept = new long[FIRST_SIZE];
    private long count;

    /**
     * An empty sample.
     *
     * @param seed which times are kept when there are more
     */
    public Reservoir(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One more time, in nanoseconds. */
    public void add(long nanos) {
        long place = count < SIZE ? count : random.nextLong(count + 1);
        count++;
        if (place < SIZE) {
            if (place >= kept.length) {
                kept = Arrays.copyOf(kept, Math.min(SIZE, 2 * kept.length + 1));
            }
            kept[(int) place] = nanos;
        }
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** The median of those kept; 0 when there are none. */
    public double median() {
        long[] sorted = Arrays.copyOf(kept, (int) Math.min(count, SIZE));
        return Robust.medianOf(Arrays.stream(sorted).asDoubleStream().toArray());
    }
}
