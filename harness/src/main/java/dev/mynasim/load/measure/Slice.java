// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.measure;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What was recorded in one interval: a histogram for each kind of operation, and how many were wrong. */
final class Slice {
    private final List<Histogram> latencies = new ArrayList<>();
    private long errors;

    Slice(int operations) {
        for (int i = 0; i < operations; i++) {
            latencies.add(Latencies.empty());
        }
    }

    void add(int operation, long nanos) {
        Latencies.record(latencies.get(operation), nanos);
    }

    void wrong() {
        errors++;
    }

    void add(Slice other) {
        for (int i = 0; i < latencies.size(); i++) {
            latencies.get(i).add(other.latencies.get(i));
        }
        errors += other.errors;
    }

    Histogram of(int operation) {
        return latencies.get(operation);
    }

    /** All kinds together. */
    Histogram all() {
        if (latencies.size() == 1) {
            return latencies.get(0);
        }
        Histogram all = Latencies.empty();
        latencies.forEach(all::add);
        return all;
    }

    long errors() {
        return errors;
    }
}
