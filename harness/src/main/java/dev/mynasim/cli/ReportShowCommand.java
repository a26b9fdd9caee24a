// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.report.ReportFiles;
import dev.mynasim.conformance.report.ReportJson;
import dev.mynasim.conformance.report.ReportText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mynasim report show}: what a report says, in lines. */
@Command(
        name = "show",
        description = "Shows what a report says. Exit code 0: it could be read, whatever it says.",
        mixinStandardHelpOptions = true)
final class ReportShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "The report.")
    private Path folder = Path.of(".");

    ReportShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException {
        Path file = folder.resolve(ReportFiles.JSON);
        ReportJson.Parsed parsed;
        try (InputStream in = Files.newInputStream(file)) {
            parsed = ReportJson.read(in.readNBytes((int) ReportJson.LARGEST + 1));
        } catch (IOException e) {
            throw new UsageException("there is no report in " + folder + ": " + file + " cannot be read");
        }
        if (!(parsed instanceof ReportJson.Read read)) {
            throw new UsageException(file + ": " + ((ReportJson.Unreadable) parsed).sentence());
        }
        ReportText.lines(read.data()).forEach(console::line);
        if (!read.stated().equals(read.computed())) {
            console.line("Its content does not have the digest that it states: it was changed.");
        }
        return ExitCode.OK;
    }
}
