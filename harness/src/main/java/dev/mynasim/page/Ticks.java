// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round values for the marks of an axis: exact decimals, so that 0.3 says 0.3. */
final class Ticks {
    private static final int ABOUT = 6;
    private static final int MOST = 40;
    private static final int[] IN_A_DECADE = {1, 2, 5};
    private static final double[] PERCENTILES = {0, 50, 75, 90, 95, 99};

    private Ticks() {}

    /**
     * Multiples of 1, 2 or 5 times a power of ten, the first not above the lowest value, the last not below the
     * highest.
     */
    static List<Tick> linear(double lowest, double highest) {
        BigDecimal step = step((highest - lowest) / ABOUT);
        long first = (long) Math.floor(lowest / step.doubleValue() + 1e-9);
        long last = (long) Math.ceil(highest / step.doubleValue() - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (long multiple = first; multiple <= last && ticks.size() < MOST; multiple++) {
            ticks.add(tick(step.multiply(BigDecimal.valueOf(multiple))));
        }
        return ticks;
    }

    /**
     * Powers of ten, with 2 and 5 times them where there is room; from not above the lowest to not below the highest.
     */
    static List<Tick> log(double lowest, double highest) {
        int from = (int) Math.floor(StrictMath.log10(lowest) + 1e-9);
        int to = (int) Math.ceil(StrictMath.log10(highest) - 1e-9);
        int decades = Math.max(1, to - from);
        boolean between = decades <= 3;
        int stride = Math.max(1, (decades + 7) / 8);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = from; decade <= from + ((decades + stride - 1) / stride) * stride; decade += stride) {
            for (int digit : IN_A_DECADE) {
                if (digit == 1 || between) {
                    ticks.add(tick(BigDecimal.valueOf(digit).scaleByPowerOfTen(decade)));
                }
            }
        }
        return between ? trimmed(ticks, lowest, highest) : ticks;
    }

    /** The usual percentiles, and after 99 one for each further nine; 0 to not below the highest. */
    static List<Tick> percentile(double highest) {
        List<Tick> ticks = new ArrayList<>();
        for (double value : PERCENTILES) {
            ticks.add(tick(BigDecimal.valueOf(value)));
        }
        BigDecimal missing = new BigDecimal("0.1");
        while (100 - missing.doubleValue() * 10 < highest && ticks.size() < MOST) {
            ticks.add(tick(BigDecimal.valueOf(100).subtract(missing)));
            missing = missing.movePointLeft(1);
        }
        return trimmed(ticks, 0, highest);
    }

    private static BigDecimal step(double least) {
        int exponent = (int) Math.floor(StrictMath.log10(least));
        for (int digit : IN_A_DECADE) {
            BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    /** Without marks that lie a mark or more beyond the values. */
    private static List<Tick> trimmed(List<Tick> ticks, double lowest, double highest) {
        int first = 0;
        while (first + 2 < ticks.size() && ticks.get(first + 1).value() <= lowest * (1 + 1e-9)) {
            first++;
        }
        int last = ticks.size();
        while (last > first + 2 && ticks.get(last - 2).value() >= highest * (1 - 1e-9)) {
            last--;
        }
        return List.copyOf(ticks.subList(first, last));
    }

    private static Tick tick(BigDecimal value) {
        return new Tick(value.doubleValue(), Numbers.words(value));
    }
}
