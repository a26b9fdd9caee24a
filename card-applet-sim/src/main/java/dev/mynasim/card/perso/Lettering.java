// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.util.Locale;

/**
 * Draws text into 1-bit pictures, the same points on every machine. Digits are drawn as digits. A name or an address is
 * a <em>stand-in</em>: each character is a box with its Unicode number in hexadecimal digits, as systems show a
 * character that they have no glyph for. It needs no font, and whoever looks at it sees which character is meant and
 * that no real card is before him.
 */
final class Lettering {
    /** Points of a printed digit's cell: twelve of them make the 72×12 picture of the card. */
    static final int DIGIT_WIDTH = 6;

    static final int DIGIT_HEIGHT = 12;

    private static final int BOX_WIDTH = 20;
    private static final int BOX_HEIGHT = 16;
    private static final int SMALL_WIDTH = 4;
    private static final int SMALL_HEIGHT = 6;
    private static final int BOXES_A_LINE = 20;

    // Rows of 5 points, top to bottom, for 0 to 9.
    private static final String[] DIGITS = {
        "01110 10001 10011 10101 11001 10001 01110",
        "00100 01100 00100 00100 00100 00100 01110",
        "01110 10001 00001 00010 00100 01000 11111",
        "11111 00010 00100 00010 00001 10001 01110",
        "00010 00110 01010 10010 11111 00010 00010",
        "11111 10000 11110 00001 00001 10001 01110",
        "00110 01000 10000 11110 10001 10001 01110",
        "11111 00001 00010 00100 01000 01000 01000",
        "01110 10001 10001 01110 10001 10001 01110",
        "01110 10001 10001 01111 00001 00010 01100",
    };

    // Rows of 3 points for 0 to F, small enough for three in a row of a box.
    private static final String[] SMALL = {
        "111 101 101 101 111", "010 110 010 010 111", "111 001 111 100 111", "111 001 111 001 111",
        "101 101 111 001 001", "111 100 111 001 111", "111 100 111 101 111", "111 001 010 010 010",
        "111 101 111 101 111", "111 101 111 001 111", "010 101 111 101 101", "110 101 110 101 110",
        "011 100 100 100 011", "110 101 101 101 110", "111 100 110 100 111", "111 100 110 100 100",
    };

    private Lettering() {}

    /** Printed digits, 6 × 12 points each. */
    static Bitmap digits(String digits) {
        Bitmap picture = new Bitmap(DIGIT_WIDTH * digits.length(), DIGIT_HEIGHT);
        for (int i = 0; i < digits.length(); i++) {
            draw(picture, DIGITS[Character.digit(digits.charAt(i), 10)], i * DIGIT_WIDTH, 2);
        }
        return picture;
    }

    /** The stand-in for printed text: 20 boxes a line, each 20 × 16 points. */
    static Bitmap standIn(String text) {
        int[] characters = text.codePoints().toArray();
        int lines = (characters.length + BOXES_A_LINE - 1) / BOXES_A_LINE;
        Bitmap picture =
                new Bitmap(BOX_WIDTH * Math.min(characters.length, BOXES_A_LINE), BOX_HEIGHT * Math.max(lines, 1));
        for (int i = 0; i < characters.length; i++) {
            box(picture, characters[i], i % BOXES_A_LINE * BOX_WIDTH, i / BOXES_A_LINE * BOX_HEIGHT);
        }
        return picture;
    }

    // Two rows of digits: four of them, or six beyond the basic plane.
    private static void box(Bitmap picture, int character, int left, int top) {
        String number = String.format(Locale.ROOT, Character.isBmpCodePoint(character) ? "%04X" : "%06X", character);
        int perRow = number.length() / 2;
        int margin = (BOX_WIDTH - perRow * SMALL_WIDTH + 1) / 2;
        picture.frame(left + 1, top + 1, BOX_WIDTH - 2, BOX_HEIGHT - 2);
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(i), 16);
            draw(picture, SMALL[digit], left + margin + i % perRow * SMALL_WIDTH, top + 3 + i / perRow * SMALL_HEIGHT);
        }
    }

    private static void draw(Bitmap picture, String rows, int left, int top) {
        int x = left;
        int y = top;
        for (int i = 0; i < rows.length(); i++) {
            if (rows.charAt(i) == ' ') {
                x = left;
                y++;
            } else {
                if (rows.charAt(i) == '1') {
                    picture.blacken(x, y);
                }
                x++;
            }
        }
    }
}
