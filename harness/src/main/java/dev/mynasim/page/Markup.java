// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/** Escapes text for HTML and XML, in content and in attributes in quotes. */
final class Markup {
    private static final int DELETE = 0x7F;
    private static final int LAST_C1 = 0x9F;

    private Markup() {}

    /** The text with nothing in it that markup could mean. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(point, escaped));
        return escaped.toString();
    }

    private static void append(int point, StringBuilder into) {
        switch (point) {
            case '&' -> into.append("&amp;");
            case '<' -> into.append("&lt;");
            case '>' -> into.append("&gt;");
            case '"' -> into.append("&quot;");
            case '\'' -> into.append("&#39;");
            case '`' -> into.append("&#96;");
            case '\n', '\t' -> into.append((char) point);
            default -> {
                if (isHarmless(point)) {
                    into.appendCodePoint(point);
                } else {
                    into.append("\\u%04X".formatted(point));
                }
            }
        }
    }

    /** Not one of the characters that XML forbids, that cannot be seen, or that turn the direction of a line. */
    private static boolean isHarmless(int point) {
        boolean control = point < ' ' || (point >= DELETE && point <= LAST_C1);
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean unseen = point == 0x200E || point == 0x200F || point == 0x061C || point == 0xFEFF;
        boolean none = (point >= 0xD800 && point <= 0xDFFF) || (point & 0xFFFE) == 0xFFFE;
        return !control && !turns && !unseen && !none;
    }
}
