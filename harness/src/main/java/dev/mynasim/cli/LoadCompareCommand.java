// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.load.report.Comparison;
import dev.mynasim.load.report.Measured;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mynasim load compare}: two runs beside each other. */
@Command(
        name = "compare",
        description =
                "Compares the reports (load.json) of two load runs: ratios, and which of them are more than chance.",
        mixinStandardHelpOptions = true)
final class LoadCompareCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 200;

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "The report that is compared with.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The report whose figures are divided by those of A.")
    private Path second = Path.of("");

    LoadCompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException {
        Comparison comparison;
        try {
            comparison = Comparison.of(Measured.read(first), Measured.read(second));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        comparison.rows().forEach(row -> console.line(row.sentence()));
        console.line(Comparison.rule());
        for (String condition : comparison.conditions()) {
            console.line("Not the same in both, so ratios may say something else: "
                    + (condition.length() > MOST_SHOWN ? condition.substring(0, MOST_SHOWN) + "..." : condition));
        }
        return ExitCode.OK;
    }
}
