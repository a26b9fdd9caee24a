// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Bars that lie below one another, so that their names have room.
 *
 * @param title what it shows
 * @param axis what the bars measure; even or by decades
 * @param bars from top to bottom, up to 200
 * @param references lines down, at values that bars are compared with
 */
public record BarPlot(String title, Axis axis, List<Bar> bars, List<Reference> references) implements Plot {
    private static final double WIDTH = 720;
    private static final double TOP = 52;
    private static final double ROW = 26;
    private static final double THICK = 15;
    private static final double MOST_LABEL = 260;
    private static final double SIZE = 12;
    private static final double GAP = 8;
    private static final double VALUE_ROOM = 64;
    private static final double BELOW = 50;
    private static final int MOST = 200;

    /**
     * Takes copies and checks that everything has a place.
     *
     * @throws IllegalArgumentException when a value has none on the axis, or there are more bars
     */
    public BarPlot {
        bars = List.copyOf(bars);
        references = List.copyOf(references);
        if (bars.size() > MOST) {
            throw new IllegalArgumentException(
                    "a plot has up to %d bars, not %d: \"%s\"".formatted(MOST, bars.size(), title));
        }
        for (Bar bar : bars) {
            axis.scale().check(bar.value(), bar.label());
            axis.scale().check(bar.low(), bar.label());
            axis.scale().check(bar.high(), bar.label());
        }
        for (Reference reference : references) {
            axis.scale().check(reference.value(), reference.label());
        }
    }

    @Override
    public String description() {
        String said = bars.stream().map(bar -> bar.label() + ": " + bar.words()).collect(Collectors.joining("; "));
        String lines = references.stream()
                .map(line -> " A line at %s: %s.".formatted(Numbers.rounded(line.value(), 3), line.label()))
                .collect(Collectors.joining());
        return axis.label() + ". " + (said.isEmpty() ? "No data" : said) + "." + lines;
    }

    @Override
    public Drawing drawing() {
        double left = GAP * 2
                + Math.min(
                        MOST_LABEL,
                        bars.stream()
                                .mapToDouble(bar -> TextWidth.of(bar.label(), SIZE))
                                .max()
                                .orElse(0));
        Extent along = Extent.of(
                axis.scale(),
                DoubleStream.concat(
                                bars.stream()
                                        .flatMapToDouble(bar -> DoubleStream.of(bar.value(), bar.low(), bar.high())),
                                references.stream().mapToDouble(Reference::value))
                        .toArray());
        Panel panel = new Panel(left, TOP, WIDTH - left - VALUE_ROOM, Math.max(1, bars.size()) * ROW, along, along);
        Svg svg = new Svg();
        panel.drawX(svg, axis);
        for (int row = 0; row < bars.size(); row++) {
            bar(svg, panel, bars.get(row), TOP + row * ROW + ROW / 2);
        }
        svg.line("base", left, TOP, left, panel.bottom());
        for (Reference reference : references) {
            double at = panel.across(reference.value());
            svg.line("mark", at, TOP - 4, at, panel.bottom());
            double half = TextWidth.of(reference.label(), SIZE) / 2;
            double label = Math.max(half + GAP, Math.min(WIDTH - half - GAP, at));
            svg.text("halo", label, TOP - GAP, "middle", reference.label()).newLine();
        }
        return new Drawing(WIDTH, panel.bottom() + BELOW, svg.toString());
    }

    private static void bar(Svg svg, Panel panel, Bar bar, double middle) {
        svg.open("g").element("title", bar.label() + ": " + bar.words());
        double end = panel.across(bar.value());
        svg.rectangle(Ink.fill(0), panel.left(), middle - THICK / 2, Math.max(1, end - panel.left()), THICK);
        double rightmost = end;
        if (bar.hasRange()) {
            double low = panel.across(bar.low());
            double high = panel.across(bar.high());
            svg.line("whisker", low, middle, high, middle);
            svg.line("whisker", low, middle - 4, low, middle + 4);
            svg.line("whisker", high, middle - 4, high, middle + 4);
            rightmost = Math.max(end, high);
        }
        String label = TextWidth.fitted(bar.label(), SIZE, MOST_LABEL);
        svg.text("", panel.left() - GAP, middle + 4, "end", label);
        svg.text("halo", rightmost + GAP, middle + 4, "start", Numbers.rounded(bar.value(), 3));
        svg.close("g").newLine();
    }
}
