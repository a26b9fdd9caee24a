// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The recordings of a few workers, by interval; its lock is theirs, so that nobody waits long. */
final class Stripe {
    private final int operations;
    private final NavigableMap<Long, Slice> slices = new TreeMap<>();
    private long right;
    private long wrong;

    Stripe(int operations) {
        this.operations = operations;
    }

    synchronized void add(long interval, int operation, long nanos) {
        slice(interval).add(operation, nanos);
        right++;
    }

    synchronized void wrong(long interval) {
        slice(interval).wrong();
        wrong++;
    }

    synchronized long right() {
        return right;
    }

    synchronized long wrong() {
        return wrong;
    }

    /** Hands over and forgets the intervals before this one. */
    synchronized void drain(long before, BiConsumer<Long, Slice> into) {
        Map<Long, Slice> over = slices.headMap(before, false);
        over.forEach(into);
        over.clear();
    }

    private Slice slice(long interval) {
        return slices.computeIfAbsent(interval, fresh -> new Slice(operations));
    }
}
