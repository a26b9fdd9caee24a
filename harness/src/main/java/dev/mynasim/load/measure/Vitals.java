// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

/**
 * What this program occupies at a moment.
 *
 * @param heapOctets live heap, after a collection
 * @param threads live threads
 * @param openFiles open file descriptors; -1 where the system does not tell
 */
public record Vitals(long heapOctets, int threads, long openFiles) {
    /** Where such figures come from. */
    @FunctionalInterface
    public interface Source {
        /** Looks now; may take some tens of milliseconds, for a collection. */
        Vitals look();
    }
}
