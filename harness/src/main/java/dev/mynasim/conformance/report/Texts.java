// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.Locale;

/** Texts of reports: checked, cleaned, and numbers in words. */
final class Texts {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int SHOWN = 60;
    private static final char NO_CHARACTER = '\uFFFD';

    private Texts() {}

    /**
     * Refuses a value.
     *
     * @throws IllegalArgumentException when it is not right
     */
    static void check(String name, boolean right, Object value) {
        if (!right) {
            throw new IllegalArgumentException("%s cannot be \"%s\"".formatted(name, cut(value.toString(), SHOWN)));
        }
    }

    /** A text without halves of characters, which no file can hold, and not longer than that. */
    static String clean(String text, int most) {
        StringBuilder clean = new StringBuilder();
        cut(text, most)
                .codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? NO_CHARACTER : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** A text, or its beginning and how long it is. */
    static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, most) + "… (" + whole(text.length()) + " characters in all)";
    }

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A count and its noun. */
    static String count(long value, String one, String many) {
        return whole(value) + " " + (value == 1 ? one : many);
    }

    static String milliseconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.2f ms", nanoseconds / NANOS_PER_MILLI);
    }

    /** A time of a run. */
    static String time(long nanoseconds) {
        if (nanoseconds < NANOS_PER_SECOND) {
            return milliseconds(nanoseconds);
        }
        long seconds = nanoseconds / NANOS_PER_SECOND;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.2f s", nanoseconds / (double) NANOS_PER_SECOND)
                : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
