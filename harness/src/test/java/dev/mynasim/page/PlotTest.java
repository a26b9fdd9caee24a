// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Drawings are well-formed, say what they show, and put values where they belong. */
class PlotTest {
    static final LinePlot LOAD = new LinePlot(
            "Latency under load",
            Axis.linear("Offered load", "commands/s"),
            Axis.log("Latency", "ms"),
            List.of(
                    new Series("median", List.of(new Point(0, 1), new Point(500, 2), new Point(1000, 10))),
                    new Series("99 %", List.of(new Point(0, 3), new Point(500, 9), new Point(1000, 100)))),
            List.of(new Reference(50, "the stated bound")));
    static final BarPlot BARS = new BarPlot(
            "Time of a command",
            Axis.linear("Time", "µs"),
            List.of(new Bar("SELECT", 12, 11, 13.5), Bar.exact("署名 <SIGN>", 40)),
            List.of(new Reference(30, "before")));
    static final HistogramPlot COUNTS = new HistogramPlot(
            "Answers",
            Axis.log("Latency", "ms"),
            Axis.linear("Answers", ""),
            List.of(new Bin(1, 2, 5), new Bin(2, 4, 10), new Bin(4, 8, 0)));

    @Test
    void valuesLieWhereTheirAxisPutsThem() {
        // Along: 0, 500, 1,000 of 0 to 1,000. Up: 1, 10, 100 of 1 to 100 by decades: bottom, middle, top.
        List<String> paths = Xml.elements(Xml.parsed(LOAD.svg()), "path")
                .map(path -> path.getAttribute("d"))
                .toList();
        String median = paths.get(0);
        String[] places = median.substring(1).split("[L ]", -1);
        assertThat(places).hasSize(6);
        double left = Double.parseDouble(places[0]);
        assertThat(Double.parseDouble(places[4])).isEqualTo(696);
        assertThat(Double.parseDouble(places[2])).isEqualTo((left + 696) / 2, org.assertj.core.data.Offset.offset(0.1));
        assertThat(Double.parseDouble(places[1])).isEqualTo(38 + 260);
        assertThat(Double.parseDouble(places[5])).isEqualTo(38 + 130);
        assertThat(paths.get(1)).endsWith(" 38");
    }

    @Test
    void aBarIsAsLongAsItsValue() {
        Document drawing = Xml.parsed(BARS.svg());
        List<Double> widths = Xml.elements(drawing, "rect")
                .map(bar -> Double.parseDouble(bar.getAttribute("width")))
                .toList();
        assertThat(widths).hasSize(2);
        assertThat(widths.get(0) / widths.get(1)).isEqualTo(12.0 / 40, org.assertj.core.data.Offset.offset(0.002));
        assertThat(Xml.elements(drawing, "line")
                        .filter(line -> line.getAttribute("class").equals("whisker")))
                .hasSize(3);
        assertThat(Xml.elements(drawing, "line")
                        .filter(line -> line.getAttribute("class").equals("mark")))
                .hasSize(1);
    }

    @Test
    void aRangeIsAsHighAsItsCount() {
        List<Double> heights = Xml.elements(Xml.parsed(COUNTS.svg()), "rect")
                .map(bar -> Double.parseDouble(bar.getAttribute("height")))
                .toList();
        assertThat(heights).containsExactly(120.0, 240.0);
    }

    @Test
    void titleAndDescriptionAreThereForWhoCannotSee() {
        for (Plot plot : List.of(LOAD, BARS, COUNTS)) {
            Element svg = Xml.parsed(plot.html().markup()).getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getFirstChild().getNodeName()).as(plot.title()).isEqualTo("#text");
            assertThat(Xml.elements(svg.getOwnerDocument(), "title")
                            .findFirst()
                            .orElseThrow()
                            .getTextContent())
                    .isEqualTo(plot.title());
            assertThat(Xml.elements(svg.getOwnerDocument(), "desc")
                            .findFirst()
                            .orElseThrow()
                            .getTextContent())
                    .isEqualTo(plot.description());
        }
        assertThat(LOAD.description())
                .isEqualTo("Latency (ms) over Offered load (commands/s). median: from 1 at 0 to 10 at 1,000."
                        + " 99 %: from 3 at 0 to 100 at 1,000. A line at 50: the stated bound.");
        assertThat(BARS.description()).contains("SELECT: 12 (11 to 13.5)", "署名 <SIGN>: 40");
        assertThat(COUNTS.description()).contains("15 in all; most, 10, from 2 to 4.");
    }

    @Test
    void aNameIsNeverMarkup() {
        String hostile = "</svg><script>alert(1)</script>\u0000\u202E\" onload=x";
        LinePlot plot = new LinePlot(
                hostile,
                new Axis(hostile, hostile, Scale.LINEAR),
                Axis.linear("y", ""),
                List.of(new Series(hostile, List.of(new Point(1, 1))), new Series(hostile, List.of())),
                List.of(new Reference(2, hostile)));
        Document drawing = Xml.parsed(plot.svg());
        assertThat(Xml.elements(drawing, "script")).isEmpty();
        assertThat(plot.svg()).contains("\\u0000\\u202E");
    }

    @Test
    void theSameDataGivesTheSameOctetsInEveryLanguage() {
        String drawn = LOAD.svg() + BARS.svg() + COUNTS.svg();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(LOAD.svg() + BARS.svg() + COUNTS.svg()).isEqualTo(drawn);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingIsDrawnToo() {
        for (Scale scale : Scale.values()) {
            assertThat(Xml.elements(
                            Xml.parsed(new LinePlot("empty", new Axis("x", "", scale), Axis.log("y", ""), List.of())
                                    .svg()),
                            "line"))
                    .isNotEmpty();
        }
        assertThat(new BarPlot("empty", Axis.linear("x", ""), List.of(), List.of()).svg())
                .contains("No data");
        assertThat(new HistogramPlot("empty", Axis.linear("x", ""), Axis.linear("n", ""), List.of()).svg())
                .contains("No data");
    }

    @Test
    void whatHasNoPlaceIsRefusedWithItsValue() {
        assertThatThrownBy(() -> plot(Axis.log("y", ""), 0))
                .hasMessageContaining("0.0")
                .hasMessageContaining("LOG");
        assertThatThrownBy(() -> plot(Axis.linear("y", ""), Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> plot(Axis.linear("y", ""), Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> plot(Axis.percentile("y"), 100)).hasMessageContaining("100.0");
        assertThatThrownBy(() -> new Bar("x", 1, 2, 1)).hasMessageContaining("2.0 to 1.0");
        assertThatThrownBy(() -> new Bin(2, 2, 1)).hasMessageContaining("no bin");
        List<Series> many = IntStream.range(0, 17)
                .mapToObj(i -> new Series("s" + i, List.of()))
                .toList();
        assertThatThrownBy(() -> new LinePlot("many", Axis.linear("x", ""), Axis.linear("y", ""), many))
                .hasMessageContaining("17");
    }

    private static LinePlot plot(Axis y, double value) {
        return new LinePlot("t", Axis.linear("x", ""), y, List.of(new Series("s", List.of(new Point(0, value)))));
    }
}
