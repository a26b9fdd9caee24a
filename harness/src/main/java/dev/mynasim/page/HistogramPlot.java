// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How often values occurred, range by range.
 *
 * @param title what it shows
 * @param x what the values are
 * @param y what is counted
 * @param bins ranges that do not overlap, up to 1,000
 */
public record HistogramPlot(String title, Axis x, Axis y, List<Bin> bins) implements Plot {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 240;
    private static final double TOP = 38;
    private static final double RIGHT = 24;
    private static final double BELOW = 50;
    private static final int MOST = 1_000;

    /**
     * Takes a copy and checks that everything has a place.
     *
     * @throws IllegalArgumentException when a value has none on its axis, there are more ranges, or counts by decades
     */
    public HistogramPlot {
        bins = List.copyOf(bins);
        if (bins.size() > MOST || y.scale() != Scale.LINEAR) {
            throw new IllegalArgumentException(
                    "\"%s\": a histogram has up to %d ranges and even counts".formatted(title, MOST));
        }
        for (Bin bin : bins) {
            x.scale().check(bin.from(), title);
            x.scale().check(bin.to(), title);
        }
    }

    @Override
    public String description() {
        long all = counts().sum();
        if (all == 0) {
            return "%s over %s. No data.".formatted(y.label(), x.label());
        }
        Bin most = bins.stream()
                .reduce((one, other) -> other.count() > one.count() ? other : one)
                .orElseThrow();
        return "%s over %s. %s in all; most, %s, from %s to %s."
                .formatted(
                        y.label(),
                        x.label(),
                        Numbers.whole(all),
                        Numbers.whole(most.count()),
                        Numbers.rounded(most.from(), 3),
                        Numbers.rounded(most.to(), 3));
    }

    @Override
    public Drawing drawing() {
        Extent along = Extent.of(
                x.scale(),
                bins.stream()
                        .flatMapToDouble(bin -> DoubleStream.of(bin.from(), bin.to()))
                        .toArray());
        Extent up = Extent.of(y.scale(), counts().asDoubleStream().toArray());
        double left = Panel.leftFor(up);
        Panel panel = new Panel(left, TOP, WIDTH - left - RIGHT, HEIGHT, along, up);
        Svg svg = new Svg();
        panel.drawX(svg, x);
        panel.drawY(svg, y);
        for (Bin bin : bins) {
            double from = panel.across(bin.from());
            double top = panel.up((double) bin.count());
            double width = Math.max(0.5, panel.across(bin.to()) - from - 1);
            if (bin.count() > 0) {
                svg.rectangle(Ink.fill(0), from, top, width, panel.bottom() - top);
            }
        }
        return new Drawing(WIDTH, panel.bottom() + BELOW, svg.newLine().toString());
    }

    private LongStream counts() {
        return bins.stream().mapToLong(Bin::count);
    }
}
