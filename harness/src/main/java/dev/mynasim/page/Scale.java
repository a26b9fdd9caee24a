// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/** How values lie along an axis. */
public enum Scale {
    /** Even, with zero on it. */
    LINEAR,
    /** Even, only as far as the data goes; for times of day and such, where zero says nothing. */
    CLOSE,
    /** By decades; values are more than zero. */
    LOG,
    /** For percentiles, 0 up to but not with 100: each nine has the same width, 90, 99, 99.9 and so on. */
    PERCENTILE;

    private static final double MOST = 1e15;
    private static final double LEAST = 1e-15;

    /** Where a value lies, in units of its own. */
    double place(double value) {
        return switch (this) {
            case LINEAR, CLOSE -> value;
            case LOG -> StrictMath.log10(value);
            case PERCENTILE -> -StrictMath.log10(1 - value / 100);
        };
    }

    /**
     * Checks that a value has a place.
     *
     * @throws IllegalArgumentException when it has none
     */
    void check(double value, String what) {
        boolean has =
                switch (this) {
                    case LINEAR, CLOSE -> Math.abs(value) <= MOST;
                    case LOG -> value >= LEAST && value <= MOST;
                    case PERCENTILE -> value >= 0 && value <= 100 - 1e-9;
                };
        if (!has) {
            throw new IllegalArgumentException(what + ": " + value + " has no place on a scale that is " + name());
        }
    }
}
