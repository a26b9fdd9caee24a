// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.perso.DataFileException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that makes many things of one kind and prints how many octets of heap each of them takes. The first ones,
 * with all that they share, are made before the measurement.
 */
final class HeapOfCards {
    private static final int SHARED = 10;
    private static final int MOST_COLLECTIONS = 20;

    private HeapOfCards() {}

    /** Arguments: a {@link HeapLoad}, and how many. */
    public static void main(String[] arguments) throws LinkException, DataFileException {
        System.out.println(octetsEach(HeapLoad.valueOf(arguments[0]), Integer.parseInt(arguments[1])));
    }

    static double octetsEach(HeapLoad load, int count) throws LinkException, DataFileException {
        HeapLoad.Maker maker = load.maker();
        List<Object> kept = new ArrayList<>(SHARED + count);
        for (int i = 0; i < SHARED; i++) {
            kept.add(maker.make(i));
        }
        long before = used();
        for (int i = 0; i < count; i++) {
            kept.add(maker.make(SHARED + i));
        }
        long after = used();
        if (kept.size() != SHARED + count) {
            throw new IllegalStateException("the list lost some");
        }
        return (after - before) / (double) count;
    }

    /** Collects until nothing is freed any more. */
    private static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            memory.gc();
            long now = memory.getHeapMemoryUsage().getUsed();
            if (now >= least) {
                return least;
            }
            least = now;
        }
        return least;
    }
}
