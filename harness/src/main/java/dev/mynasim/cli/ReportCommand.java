// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.SuiteVersion;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mynasim report}: what was written about conformance runs. */
@Command(
        name = "report",
        description = "Reports of conformance runs: shows and verifies them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ReportCommand() {}

    /**
     * The command with its subcommands.
     *
     * @param here the cases that are built in
     */
    static CommandLine with(Console console, Supplier<SuiteVersion> here) {
        CommandLine report = new CommandLine(new ReportCommand());
        report.addSubcommand(new ReportVerifyCommand(console, here));
        report.addSubcommand(new ReportShowCommand(console));
        return report;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: report verify or report show");
    }
}
