// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * A small picture that says how something stands, for a README.
 *
 * @param label what
 * @param message how it stands
 * @param tone in which colour
 */
public record Badge(String label, String message, Tone tone) {
    /** How good it is. */
    public enum Tone {
        /** All is well. */
        GOOD("#1a7f37"),
        /** Something is wrong. */
        BAD("#c0281f"),
        /** Nobody knows. */
        UNKNOWN("#6b7480");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }

    private static final double SIZE = 11;
    private static final double PADDING = 7;
    private static final double HEIGHT = 20;

    /** The file. Texts are pressed into their places, whatever font is at hand. */
    public String svg() {
        double left = TextWidth.of(label, SIZE) + 2 * PADDING;
        double right = TextWidth.of(message, SIZE) + 2 * PADDING;
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "width",
                Numbers.place(left + right),
                "height",
                Numbers.place(HEIGHT));
        svg.newLine().element("title", label + ": " + message);
        svg.open("clipPath", "id", "round");
        box(svg, 0, left + right, "#fff", "4").close("clipPath");
        svg.open("g", "clip-path", "url(#round)");
        box(svg, 0, left, "#3b434c", "0");
        box(svg, left, right, tone.colour, "0").close("g").newLine();
        text(svg, label, 0, left);
        text(svg, message, left, right);
        return svg.close("svg").newLine().toString();
    }

    private static Svg box(Svg svg, double x, double width, String colour, String round) {
        return svg.empty(
                "rect",
                "x",
                Numbers.place(x),
                "width",
                Numbers.place(width),
                "height",
                Numbers.place(HEIGHT),
                "rx",
                round,
                "fill",
                colour);
    }

    private static void text(Svg svg, String text, double x, double width) {
        svg.element(
                        "text",
                        text,
                        "x",
                        Numbers.place(x + PADDING),
                        "y",
                        "14",
                        "textLength",
                        Numbers.place(width - 2 * PADDING),
                        "lengthAdjust",
                        "spacingAndGlyphs",
                        "fill",
                        "#fff",
                        "font-family",
                        "Verdana, 'DejaVu Sans', sans-serif",
                        "font-size",
                        Numbers.place(SIZE))
                .newLine();
    }
}
