// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Lines over an axis.
 *
 * @param title what it shows
 * @param x along
 * @param y up
 * @param series the lines, up to 16; points are marked while they are few
 * @param references lines across, at values of {@code y}
 */
public record LinePlot(String title, Axis x, Axis y, List<Series> series, List<Reference> references) implements Plot {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 260;
    private static final double TOP = 38;
    private static final double RIGHT = 24;
    private static final double BELOW = 50;
    private static final int MOST_MARKED = 60;

    /**
     * Takes copies and checks that everything has a place.
     *
     * @throws IllegalArgumentException when a value has none on its axis, or there are more series
     */
    public LinePlot {
        series = List.copyOf(series);
        references = List.copyOf(references);
        if (series.size() > Ink.MOST) {
            throw new IllegalArgumentException(
                    "a plot has up to %d lines, not %d: \"%s\"".formatted(Ink.MOST, series.size(), title));
        }
        for (Series line : series) {
            for (Point point : line.points()) {
                x.scale().check(point.x(), line.name());
                y.scale().check(point.y(), line.name());
            }
        }
        for (Reference reference : references) {
            y.scale().check(reference.value(), reference.label());
        }
    }

    /** Without lines across. */
    public LinePlot(String title, Axis x, Axis y, List<Series> series) {
        this(title, x, y, series, List.of());
    }

    @Override
    public String description() {
        StringBuilder words = new StringBuilder("%s over %s.".formatted(y.label(), x.label()));
        for (Series line : series) {
            words.append(' ').append(line.name()).append(": ");
            if (line.points().isEmpty()) {
                words.append("no data.");
                continue;
            }
            Point first = line.points().get(0);
            Point last = line.points().get(line.points().size() - 1);
            words.append("from %s at %s to %s at %s."
                    .formatted(
                            Numbers.rounded(first.y(), 3),
                            Numbers.rounded(first.x(), 4),
                            Numbers.rounded(last.y(), 3),
                            Numbers.rounded(last.x(), 4)));
        }
        references.forEach(
                line -> words.append(" A line at %s: %s.".formatted(Numbers.rounded(line.value(), 3), line.label())));
        return words.toString();
    }

    @Override
    public Drawing drawing() {
        Extent along = Extent.of(x.scale(), values(Point::x).toArray());
        Extent up = Extent.of(
                y.scale(),
                DoubleStream.concat(values(Point::y), references.stream().mapToDouble(Reference::value))
                        .toArray());
        double left = Panel.leftFor(up);
        Panel panel = new Panel(left, TOP, WIDTH - left - RIGHT, HEIGHT, along, up);
        Legend legend = new Legend(
                series.size() < 2
                        ? List.of()
                        : series.stream().map(Series::name).toList(),
                panel.width());
        Svg svg = new Svg();
        panel.drawX(svg, x);
        panel.drawY(svg, y);
        for (int i = 0; i < series.size(); i++) {
            line(svg, panel, i);
        }
        references.forEach(reference -> panel.drawReference(svg, reference));
        legend.draw(svg, left, panel.bottom() + BELOW);
        return new Drawing(WIDTH, panel.bottom() + BELOW + legend.height() + 6, svg.toString());
    }

    private void line(Svg svg, Panel panel, int number) {
        List<Point> points = series.get(number).points();
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Numbers.place(panel.across(point.x())))
                    .append(' ')
                    .append(Numbers.place(panel.up(point.y())));
        }
        if (points.size() > 1) {
            Ink.path(svg, number, path.toString());
        }
        if (points.size() <= MOST_MARKED) {
            points.forEach(point -> Ink.mark(svg, number, panel.across(point.x()), panel.up(point.y())));
        }
        svg.newLine();
    }

    private DoubleStream values(ToDoubleFunction<Point> of) {
        return series.stream().flatMap(line -> line.points().stream()).mapToDouble(of);
    }
}
