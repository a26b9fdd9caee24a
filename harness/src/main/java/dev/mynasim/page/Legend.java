// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.ArrayList;
import java.util.List;

/** The names of the series below a plot, in as many rows as they need. */
final class Legend {
    private static final double SIZE = 12;
    private static final double SAMPLE = 26;
    private static final double GAP = 18;
    private static final double ROW = 20;

    private final List<Entry> entries = new ArrayList<>();
    private final double height;

    private record Entry(String name, double x, double row) {}

    /**
     * Lays names out.
     *
     * @param width of the place
     */
    Legend(List<String> names, double width) {
        double x = 0;
        double row = 0;
        for (String given : names) {
            String name = TextWidth.fitted(given, SIZE, width - SAMPLE);
            double needs = SAMPLE + TextWidth.of(name, SIZE);
            if (x > 0 && x + needs > width) {
                x = 0;
                row++;
            }
            entries.add(new Entry(name, x, row));
            x += needs + GAP;
        }
        height = names.isEmpty() ? 0 : (row + 1) * ROW;
    }

    double height() {
        return height;
    }

    void draw(Svg svg, double left, double top) {
        for (int series = 0; series < entries.size(); series++) {
            Entry entry = entries.get(series);
            double x = left + entry.x();
            double y = top + entry.row() * ROW + ROW / 2;
            Ink.path(svg, series, "M" + Numbers.place(x) + " " + Numbers.place(y) + "h20");
            Ink.mark(svg, series, x + 10, y);
            svg.text("", x + SAMPLE, y + 4, "start", entry.name());
        }
        svg.newLine();
    }
}
