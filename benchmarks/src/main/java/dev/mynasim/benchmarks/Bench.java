// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code mynasim bench}, which the script {@code mynasim} starts from this module. */
public final class Bench {
    private static final int FAILED = 1;

    private Bench() {}

    /** Runs the command; ends with 0, with 1 when something could not be measured, with 2 after wrong use. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Runtime.getRuntime().addShutdownHook(new Thread(Bench::endChildren, "end of bench"));
        List<String> mynasim = List.of(System.getProperty("mynasim.root", ".") + "/mynasim");
        System.exit(commandLine(new BenchCommand(out, err, Clock.systemUTC(), mynasim), err)
                .execute(arguments));
    }

    /** The command line round a command. */
    static CommandLine commandLine(BenchCommand command, PrintWriter err) {
        CommandLine commandLine = new CommandLine(command);
        commandLine.setErr(err);
        commandLine.setParameterExceptionHandler((problem, given) -> wrongUse(problem, err));
        commandLine.setExecutionExceptionHandler((problem, line, parsed) -> {
            err.println("mynasim bench: " + (problem.getMessage() == null ? problem : problem.getMessage()));
            return FAILED;
        });
        return commandLine;
    }

    private static int wrongUse(ParameterException problem, PrintWriter err) {
        err.println("mynasim bench: " + problem.getMessage() + " (see: mynasim bench --help)");
        return CommandLine.ExitCode.USAGE;
    }

    // Everything that was started from here ends with this process, in whatever way it is asked to end.
    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
