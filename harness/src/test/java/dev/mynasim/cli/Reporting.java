// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.report.Samples;
import picocli.CommandLine;

/** Runs the commands about reports with the suite of the samples built in. */
final class Reporting {
    private Reporting() {}

    static int execute(Console console, String... arguments) {
        CommandLine report = ReportCommand.with(console, () -> Samples.SUITE);
        report.setExecutionExceptionHandler((problem, command, parsed) -> {
            console.problem(String.valueOf(problem.getMessage()));
            return problem instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
        });
        return report.execute(arguments);
    }
}
