// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/** How wide a text will be, without a font: more than most fonts need. */
final class TextWidth {
    private static final double NARROW = 0.36;
    private static final double USUAL = 0.58;
    private static final double WIDE = 0.74;
    private static final double FULL = 1.02;
    private static final int FIRST_EAST_ASIAN = 0x2E80;

    private TextWidth() {}

    /**
     * In the unit of the size.
     *
     * @param size of the letters
     */
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::letter).sum();
    }

    /** The text, or as much of it as fits with an ellipsis behind it. */
    static String fitted(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        double left = width - size * FULL;
        int end = 0;
        while (end < text.length()) {
            left -= size * letter(text.codePointAt(end));
            if (left < 0) {
                break;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static double letter(int point) {
        if (point >= FIRST_EAST_ASIAN || "mwMW@%".indexOf(point) >= 0) {
            return FULL;
        }
        if ("ijlftrI.,:;'|!()[]-/ ".indexOf(point) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(point) ? WIDE : USUAL;
    }
}
