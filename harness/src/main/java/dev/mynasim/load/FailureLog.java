// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.util.ArrayList;
import java.util.List;

/** The wrong answers of a run: all are counted, the first {@value #MOST_KEPT} kept. Safe for threads. */
final class FailureLog {
    private static final int MOST_KEPT = 1_000;

    private final List<Failure> kept = new ArrayList<>();
    private long count;

    synchronized void add(Failure failure) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(failure);
        }
    }

    synchronized List<Failure> kept() {
        return List.copyOf(kept);
    }

    synchronized long count() {
        return count;
    }
}
