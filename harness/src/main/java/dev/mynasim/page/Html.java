// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * Markup that is written into a page as it is. Whatever else is written is taken for text and escaped.
 *
 * @param markup HTML, balanced
 */
public record Html(String markup) {
    /** Nothing. */
    public static final Html NOTHING = new Html("");

    /** A text that shows exactly what is given; characters that would hide or turn it round are made visible. */
    public static Html text(String text) {
        return new Html(Markup.escape(text));
    }

    @Override
    public String toString() {
        return markup;
    }
}
