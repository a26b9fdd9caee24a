// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/** How series look apart: by colour, by the shape of their marks, and from the ninth on by dashes too. */
final class Ink {
    /** Most series of a plot. */
    static final int MOST = 16;

    private static final int COLOURS = 8;
    private static final double RADIUS = 3;

    private Ink() {}

    static String stroke(int series) {
        return "s" + series % COLOURS;
    }

    static String fill(int series) {
        return "f" + series % COLOURS;
    }

    /** The mark of a series at a place. */
    static void mark(Svg svg, int series, double x, double y) {
        String kind = fill(series);
        switch (series % 4) {
            case 0 ->
                svg.empty(
                        "circle",
                        "class",
                        kind,
                        "cx",
                        Numbers.place(x),
                        "cy",
                        Numbers.place(y),
                        "r",
                        Numbers.place(RADIUS));
            case 1 -> svg.rectangle(kind, x - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2);
            case 2 -> shape(svg, kind, x, y, "-4 3 4 3 0 -4");
            default -> shape(svg, kind, x, y, "0 -4.2 4.2 0 0 4.2 -4.2 0");
        }
    }

    /** The line of a series along a path. */
    static void path(Svg svg, int series, String path) {
        String kind = "line " + stroke(series);
        if (series < COLOURS) {
            svg.empty("path", "class", kind, "d", path);
        } else {
            svg.empty("path", "class", kind, "stroke-dasharray", "7 4", "d", path);
        }
    }

    private static void shape(Svg svg, String kind, double x, double y, String points) {
        svg.empty(
                "polygon",
                "class",
                kind,
                "points",
                points,
                "transform",
                "translate(" + Numbers.place(x) + " " + Numbers.place(y) + ")");
    }
}
