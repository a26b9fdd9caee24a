// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The values that an axis shows, with its marks.
 *
 * @param scale how values lie
 * @param from the value at the beginning
 * @param to the value at the end
 * @param ticks marks on round values
 */
record Extent(Scale scale, double from, double to, List<Tick> ticks) {
    /** Room for values, to round ends. Without values, for 0 to 1. */
    static Extent of(Scale scale, double... values) {
        double lowest = DoubleStream.of(values).min().orElse(scale == Scale.LOG ? 0.1 : 0);
        double highest = DoubleStream.of(values).max().orElse(scale == Scale.PERCENTILE ? 99 : 1);
        List<Tick> ticks =
                switch (scale) {
                    case LINEAR -> linear(Math.min(lowest, 0), Math.max(highest, 0));
                    case CLOSE -> linear(lowest, highest);
                    case LOG -> Ticks.log(lowest, highest);
                    case PERCENTILE -> Ticks.percentile(highest);
                };
        double last = ticks.get(ticks.size() - 1).value();
        double to = scale == Scale.PERCENTILE ? Math.max(last, highest) : last;
        return new Extent(scale, ticks.get(0).value(), to, ticks);
    }

    /** Where a value lies between beginning (0) and end (1). */
    double share(double value) {
        double start = scale.place(from);
        return (scale.place(value) - start) / (scale.place(to) - start);
    }

    private static List<Tick> linear(double lowest, double highest) {
        if (highest - lowest > Math.max(Math.abs(lowest), Math.abs(highest)) * 1e-9) {
            return Ticks.linear(lowest, highest);
        }
        double around = highest == 0 ? 1 : Math.abs(highest) / 2;
        return Ticks.linear(lowest - around, highest + around);
    }
}
