// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** The table of the speeds to reach, in words. */
public final class SpeedTable {
    /** The heads of the columns. */
    public static final List<String> HEADS =
            List.of("what", "measured", "against", "measured", "ratio", "reach", "reached");

    private SpeedTable() {}

    /** One row: as many cells as there are {@link #HEADS}. */
    public static List<String> row(Attempt attempt) {
        Goal goal = attempt.goal();
        return List.of(
                goal.what(),
                attempt.figure() == null ? "–" : Numbers.words(attempt.figure()),
                goal.against(),
                attempt.against() == null ? "–" : Numbers.words(attempt.against()),
                attempt.ratio() == null ? "–" : Numbers.words(attempt.ratio()),
                goal.reach(),
                reached(attempt));
    }

    /** One row for a terminal. */
    public static String line(Attempt attempt) {
        String ratio = attempt.ratio() == null ? "" : ", ratio " + Numbers.words(attempt.ratio());
        return "%s: %s%s (%s: %s)"
                .formatted(
                        attempt.goal().what(),
                        attempt.figure() == null ? "–" : Numbers.words(attempt.figure()),
                        ratio,
                        attempt.goal().reach(),
                        reached(attempt));
    }

    /** The whole table with where and when, for a document. */
    public static String markdown(BenchReport report) {
        String rows =
                report.attempts().stream().map(attempt -> line(row(attempt))).collect(Collectors.joining("\n"));
        Machine machine = report.machine();
        return line(HEADS)
                + "\n"
                + line(HEADS.stream().map(head -> "---").toList())
                + "\n"
                + rows
                + "\n\n"
                + "Measured at %s by `./mynasim bench%s` in %d minutes: %s, %d processors, %s; %s; %s; %s; RSA by %s.\n"
                        .formatted(
                                report.start().truncatedTo(ChronoUnit.MINUTES),
                                report.plan().equals("quick") ? " --quick" : "",
                                Math.max(1, Math.round(report.length().toSeconds() / 60.0)),
                                machine.processor(),
                                machine.processors(),
                                machine.load(),
                                machine.system(),
                                machine.jdk(),
                                machine.openssl(),
                                String.join(", ", machine.rsaProviders()))
                + report.notes().stream().map(note -> note + "\n").collect(Collectors.joining());
    }

    private static String reached(Attempt attempt) {
        return attempt.note().isEmpty()
                ? attempt.reached().word()
                : attempt.reached().word() + " (" + attempt.note() + ")";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
