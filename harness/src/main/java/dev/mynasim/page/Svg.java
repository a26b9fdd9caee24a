// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/** Writes an SVG drawing, element by element. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** An element without content. */
    Svg empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** Opens an element. */
    Svg open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    /** Closes one. */
    Svg close(String name) {
        out.append("</").append(name).append(">");
        return this;
    }

    /** An element with a text in it. */
    Svg element(String name, String content, String... attributes) {
        open(name, attributes);
        out.append(Markup.escape(content));
        return close(name);
    }

    /** A line from one place to another. */
    Svg line(String kind, double fromX, double fromY, double toX, double toY) {
        return empty(
                "line",
                "class",
                kind,
                "x1",
                Numbers.place(fromX),
                "y1",
                Numbers.place(fromY),
                "x2",
                Numbers.place(toX),
                "y2",
                Numbers.place(toY));
    }

    /** A rectangle. */
    Svg rectangle(String kind, double x, double y, double width, double height) {
        return empty(
                "rect",
                "class",
                kind,
                "x",
                Numbers.place(x),
                "y",
                Numbers.place(y),
                "width",
                Numbers.place(width),
                "height",
                Numbers.place(height));
    }

    /**
     * A text in one line.
     *
     * @param anchor which part of it is at the place: {@code start}, {@code middle}, {@code end}
     */
    Svg text(String kind, double x, double y, String anchor, String content) {
        return element(
                "text", content, "class", kind, "x", Numbers.place(x), "y", Numbers.place(y), "text-anchor", anchor);
    }

    /** Ends a line of the file; nothing of it is seen. */
    Svg newLine() {
        out.append('\n');
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(Markup.escape(attributes[i + 1]))
                    .append('"');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
