// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

/** A drawing of data. The same data gives the same octets. */
public sealed interface Plot permits LinePlot, BarPlot, HistogramPlot {
    /** What it shows, in a line. */
    String title();

    /** What it shows, in sentences, for who cannot see it. */
    String description();

    /** What is drawn inside. */
    Drawing drawing();

    /** For a page that has {@code plot.css}, as every {@link Page} does. */
    default Html html() {
        return new Html(drawing().svg(this, false));
    }

    /** A file of its own. */
    default String svg() {
        return drawing().svg(this, true);
    }
}
