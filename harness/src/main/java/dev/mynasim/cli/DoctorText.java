// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.doctor.Finding;
import dev.mynasim.doctor.OperatingSystem;
import dev.mynasim.doctor.Report;
import java.util.ArrayList;
import java.util.List;

/** The doctor's report for a person: a paragraph for each way, a line for each check, its remedy below. */
final class DoctorText {
    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BOLD = "1";

    private final boolean colour;

    /** @param colour whether it goes to a terminal that shows colours */
    DoctorText(boolean colour) {
        this.colour = colour;
    }

    List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        for (Report.WayReport way : report.ways()) {
            lines.add(paint(BOLD, way.way().title()) + ": "
                    + (way.usable() ? paint(GREEN, "can be used") : paint(RED, "cannot be used yet")));
            for (Report.Result result : way.results()) {
                add(lines, result, report.system());
            }
        }
        return lines;
    }

    private void add(List<String> lines, Report.Result result, OperatingSystem system) {
        Finding finding = result.finding();
        if (finding instanceof Finding.Missing missing) {
            String word = result.required() ? paint(RED, "missing") : paint(YELLOW, "without");
            lines.add(line(word, result.check(), finding.what()));
            lines.add(remedy(missing.remedy().on(system)));
        } else if (finding instanceof Finding.Unknown unknown) {
            lines.add(line(paint(YELLOW, "unknown"), result.check(), finding.what()));
            lines.add(remedy(unknown.remedy().on(system)));
        } else {
            lines.add(line(paint(GREEN, "ok     "), result.check(), finding.what()));
        }
    }

    private static String line(String word, String check, String what) {
        return "  %s  %-15s %s".formatted(word, check, what);
    }

    private static String remedy(String remedy) {
        return "                           -> " + remedy;
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
