// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them, and as SVG does. */
public final class Numbers {
    private static final BigDecimal TEN_MILLION = BigDecimal.valueOf(10_000_000);
    private static final int SHORTEST_EXPONENT = -6;

    private Numbers() {}

    /**
     * A value with so many digits that count, grouped by thousands: 12,300 or 0.0123.
     *
     * @param digits 1 to 15
     */
    public static String rounded(double value, int digits) {
        return words(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    /** A whole number, grouped by thousands. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** An exact value as a label. */
    static String words(BigDecimal exact) {
        BigDecimal value = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        boolean large = value.abs().compareTo(TEN_MILLION) >= 0;
        boolean small = value.signum() != 0 && value.precision() - value.scale() < SHORTEST_EXPONENT;
        if (large || small) {
            return value.round(new MathContext(6))
                    .stripTrailingZeros()
                    .toString()
                    .replace("E+", "e")
                    .replace("E", "e");
        }
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String fraction = point < 0 ? "" : plain.substring(point);
        String sign = value.signum() < 0 ? "\u2212" : "";
        return sign + whole(value.toBigInteger().abs().longValueExact()) + fraction;
    }

    /** A place in a drawing, to a tenth of its unit. */
    static String place(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}
