// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/**
 * The place inside a drawing where data lies, and the axes round it.
 *
 * @param left from the left side of the drawing
 * @param top from its top
 * @param width of the place
 * @param height of the place
 * @param x what lies along
 * @param y what lies up
 */
record Panel(double left, double top, double width, double height, Extent x, Extent y) {
    private static final double TICK_GAP = 6;
    private static final double TICK_SIZE = 12;
    private static final double LABEL_GAP = 38;

    /** How far from the left side a panel begins whose marks up the side are those. */
    static double leftFor(Extent y) {
        return y.ticks().stream()
                        .mapToDouble(tick -> TextWidth.of(tick.label(), TICK_SIZE))
                        .max()
                        .orElse(0)
                + 46;
    }

    double across(double value) {
        return left + width * x.share(value);
    }

    double up(double value) {
        return top + height * (1 - y.share(value));
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Lines, marks and words of the axis along the bottom. */
    void drawX(Svg svg, Axis axis) {
        double lastEnd = Double.NEGATIVE_INFINITY;
        for (Tick tick : x.ticks()) {
            double at = across(tick.value());
            svg.line("grid", at, top, at, bottom());
            double half = TextWidth.of(tick.label(), TICK_SIZE) / 2;
            if (at - half > lastEnd) {
                svg.text("tick", at, bottom() + TICK_GAP + TICK_SIZE, "middle", tick.label());
                lastEnd = at + half + TICK_GAP;
            }
        }
        svg.line("base", left, bottom(), right(), bottom());
        svg.text("axis", left + width / 2, bottom() + LABEL_GAP, "middle", axis.label())
                .newLine();
    }

    /** The same of the axis up the left side. */
    void drawY(Svg svg, Axis axis) {
        for (Tick tick : y.ticks()) {
            double at = up(tick.value());
            svg.line("grid", left, at, right(), at);
            svg.text("tick", left - TICK_GAP, at + 4, "end", tick.label());
        }
        svg.line("base", left, top, left, bottom());
        double middle = top + height / 2;
        svg.element(
                        "text",
                        axis.label(),
                        "class",
                        "axis",
                        "text-anchor",
                        "middle",
                        "transform",
                        "translate(16 " + Numbers.place(middle) + ") rotate(-90)")
                .newLine();
    }

    /** A line across at a value of the side, and what it is. */
    void drawReference(Svg svg, Reference reference) {
        double at = up(reference.value());
        svg.line("mark", left, at, right(), at);
        svg.text("halo", right() - 4, at - 5, "end", reference.label()).newLine();
    }
}
