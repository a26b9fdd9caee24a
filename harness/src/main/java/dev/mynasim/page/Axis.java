// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * What lies along one side of a plot.
 *
 * @param title what it shows
 * @param unit in which unit; empty when it has none
 * @param scale how values lie along it
 */
public record Axis(String title, String unit, Scale scale) {
    /** Even, with zero on it. */
    public static Axis linear(String title, String unit) {
        return new Axis(title, unit, Scale.LINEAR);
    }

    /** By decades. */
    public static Axis log(String title, String unit) {
        return new Axis(title, unit, Scale.LOG);
    }

    /** For percentiles, each nine as wide as the next. */
    public static Axis percentile(String title) {
        return new Axis(title, "%", Scale.PERCENTILE);
    }

    /** Title and unit. */
    String label() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
