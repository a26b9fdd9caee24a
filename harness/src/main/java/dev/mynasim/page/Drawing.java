// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * The inside of a drawing and its size.
 *
 * @param width in pixels at its usual size
 * @param height the same
 * @param content SVG elements
 */
record Drawing(double width, double height, String content) {
    private static final double PADDING = 24;
    private static final double HEAD = 14;

    /** The whole drawing: title and description for readers of screens, the title on top, the content. */
    String svg(Plot plot, boolean standsAlone) {
        Svg svg = new Svg();
        String box = "0 0 " + Numbers.place(width) + " " + Numbers.place(height);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "plot",
                "role",
                "img",
                "viewBox",
                box,
                "width",
                Numbers.place(width),
                "height",
                Numbers.place(height));
        svg.newLine().element("title", plot.title()).element("desc", plot.description());
        String style = standsAlone ? "<style>" + Resources.text(Drawing.class, "plot.css") + "</style>" : "";
        Svg head = new Svg();
        head.text("head", PADDING / 2, PADDING - 4, "start", TextWidth.fitted(plot.title(), HEAD, width - PADDING));
        return svg + style + head + content + "</svg>\n";
    }
}
