// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.report.Threshold.Known;
import dev.mynasim.load.report.Threshold.Metric;
import dev.mynasim.load.report.Threshold.Parsed;
import dev.mynasim.load.report.Threshold.Wrong;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads thresholds: metric, {@code >} or {@code <}, number, unit, without blanks. */
final class ThresholdParser {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9.-]{1,20})([<>])([0-9]{1,9}(?:\\.[0-9]{1,6})?)([A-Za-z/]{0,8})");
    private static final int MOST_QUOTED = 40;

    private ThresholdParser() {}

    static Parsed parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return new Wrong(quoted(text) + " is not a threshold; write a figure, > or <, a number and its unit without"
                    + " blanks, such as p99>5ms, rate<100/s or errors>0");
        }
        Optional<Metric> metric = Arrays.stream(Metric.values())
                .filter(each -> each.word().equals(found.group(1)))
                .findFirst();
        if (metric.isEmpty()) {
            return new Wrong(quoted(text) + " names no figure; there are " + Metric.all());
        }
        Unit unit = metric.get().unit();
        Double factor = unit.factors().get(found.group(4));
        if (factor == null) {
            return new Wrong("%s has another unit; %s has %s"
                    .formatted(quoted(text), metric.get().word(), unit.words()));
        }
        return new Known(new Threshold(
                text, metric.get(), found.group(2).equals(">"), Double.parseDouble(found.group(3)) * factor));
    }

    private static String quoted(String text) {
        String shown = text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "...";
        return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
