// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code mynasim}: a My Number card that runs on a computer. */
@Command(
        name = "mynasim",
        description = {
            "A My Number card (マイナンバーカード) that runs on a computer, for tests.",
            "Everything on it is invented and worthless; its keys are published."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(new Console(out, err), Clock.systemUTC(), arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(Console console, Clock clock, String... arguments) {
        return commandLine(console, clock).execute(arguments);
    }

    /** All commands. */
    static CommandLine commandLine(Console console, Clock clock) {
        CommandLine commandLine = new CommandLine(new Main(console));
        commandLine.addSubcommand(new RunCommand(console, clock));
        commandLine.addSubcommand(new DemoCommand(console, clock));
        commandLine.addSubcommand(new ReplayCommand(console, clock));
        commandLine.addSubcommand(new PersonasCommand(console));
        commandLine.addSubcommand(new ProfilesCommand(console));
        commandLine.addSubcommand(CardCommand.with(console, clock));
        commandLine.addSubcommand(CaCommand.with(console, clock));
        commandLine.addSubcommand(RelyingCommand.with(console, clock));
        commandLine.addSubcommand(new DoctorCommand(console));
        commandLine.addSubcommand(new ApduCommand(console, clock));
        commandLine.addSubcommand(CounterCommand.atTerminal(console, clock));
        commandLine.addSubcommand(new ScenarioCommand(console));
        commandLine.addSubcommand(new BenchElsewhere());
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setParameterExceptionHandler((problem, given) -> wrongUse(console, problem));
        commandLine.setExecutionExceptionHandler((problem, command, parsed) -> failed(console, problem));
        return commandLine;
    }

    @Override
    public void run() {
        console.line("Try: mynasim demo, mynasim run --vpcd 127.0.0.1:35963, mynasim --help");
    }

    private static int wrongUse(Console console, ParameterException problem) {
        console.problem("mynasim: %s (see: %s --help)"
                .formatted(
                        sentence(problem),
                        problem.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static int failed(Console console, Exception problem) {
        if (problem instanceof UsageException) {
            console.problem("mynasim: " + sentence(problem));
            return ExitCode.USAGE;
        }
        console.problem("mynasim: " + sentence(problem));
        return ExitCode.FAILED;
    }

    private static String sentence(Exception problem) {
        String message = problem.getMessage();
        return message == null
                ? problem.toString()
                : message.lines().findFirst().orElse("");
    }
}
