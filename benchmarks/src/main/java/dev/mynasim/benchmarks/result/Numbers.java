// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
    private static final int DIGITS = 3;
    private static final double THOUSAND = 1000;

    private Numbers() {}

    /** Three digits, or all digits before the point: {@code 0.0123}, {@code 12.3}, {@code 12,346}. */
    public static String three(double number) {
        if (number == 0) {
            return "0";
        }
        if (Math.abs(number) >= THOUSAND) {
            return NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.round(number));
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(DIGITS));
        // Zeros at the end count too: 3 that is known to be 3.00 is written so.
        return rounded.setScale(rounded.scale() + DIGITS - rounded.precision()).toPlainString();
    }

    /** As short as it can be: {@code 1}, {@code 0.95}. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A figure with its error and unit: {@code 4,378 ± 160 /s}. */
    public static String words(Figure figure) {
        return withError(figure.value(), figure.error()) + " " + figure.unit().symbol();
    }

    /** A ratio with its error: {@code 0.97 ± 0.02}. */
    public static String words(Ratio ratio) {
        return withError(ratio.value(), ratio.error());
    }

    private static String withError(double value, double error) {
        return three(value) + (Double.isNaN(error) ? "" : " ± " + two(error));
    }

    private static String two(double error) {
        if (error == 0 || error >= THOUSAND) {
            return three(error);
        }
        return new BigDecimal(error).round(new MathContext(2)).toPlainString();
    }
}
