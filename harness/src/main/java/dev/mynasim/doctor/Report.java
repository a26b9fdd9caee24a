// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.doctor;

import java.util.List;

/**
 * What the doctor found.
 *
 * @param system on which system
 * @param ways each way that was asked for
 */
public record Report(OperatingSystem system, List<WayReport> ways) {
    /** Copies the list. */
    public Report {
        ways = List.copyOf(ways);
    }

    /** Whether each way can be used. */
    public boolean usable() {
        return ways.stream().allMatch(WayReport::usable);
    }

    /**
     * One way.
     *
     * @param way which
     * @param results of its checks, in the order in which things depend on each other
     */
    public record WayReport(Way way, List<Result> results) {
        /** Copies the list. */
        public WayReport {
            results = List.copyOf(results);
        }

        /** Whether nothing is missing that it cannot do without. What could not be told counts as there. */
        public boolean usable() {
            return results.stream()
                    .noneMatch(result -> result.required() && result.finding() instanceof Finding.Missing);
        }
    }

    /**
     * One check.
     *
     * @param check what was looked at
     * @param required whether the way cannot do without
     * @param finding what was found
     */
    public record Result(String check, boolean required, Finding finding) {}
}
