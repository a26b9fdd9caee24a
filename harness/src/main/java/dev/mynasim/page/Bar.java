// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * A value with the range in which it lies.
 *
 * @param label what it is
 * @param value how much; 0 or more
 * @param low where its error bar begins
 * @param high where its error bar ends; equal to {@code low} for none
 */
public record Bar(String label, double value, double low, double high) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the value is below zero or the range ends before it begins
     */
    public Bar {
        if (!(value >= 0) || !(low <= high)) {
            throw new IllegalArgumentException(
                    "bar \"%s\": %s is not a value of 0 or more within %s to %s".formatted(label, value, low, high));
        }
    }

    /** A value that is known exactly. */
    public static Bar exact(String label, double value) {
        return new Bar(label, value, value, value);
    }

    /** Whether there is an error bar. */
    boolean hasRange() {
        return low < high;
    }

    /** In words, without the label. */
    String words() {
        String said = Numbers.rounded(value, 3);
        return hasRange() ? said + " (" + Numbers.rounded(low, 3) + " to " + Numbers.rounded(high, 3) + ")" : said;
    }
}
