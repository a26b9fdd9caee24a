// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
        return commandLine(console, clock, arguments.length == 0 ? "" : arguments[0])
                .execute(arguments);
    }

    /** All commands. */
    static CommandLine commandLine(Console console, Clock clock) {
        return commandLine(console, clock, "");
    }

    // Reading the options of all commands takes longer than making a card: the one that is named is enough.
    private static CommandLine commandLine(Console console, Clock clock, String named) {
        Map<String, Supplier<Object>> commands = commands(console, clock);
        Supplier<Object> one = commands.get(named);
        CommandLine commandLine = new CommandLine(new Main(console));
        (one == null ? commands.values() : List.of(one)).forEach(command -> commandLine.addSubcommand(command.get()));
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setParameterExceptionHandler((problem, given) -> wrongUse(console, problem));
        commandLine.setExecutionExceptionHandler((problem, command, parsed) -> failed(console, problem));
        return commandLine;
    }

    private static Map<String, Supplier<Object>> commands(Console console, Clock clock) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", () -> new RunCommand(console, clock));
        commands.put("demo", () -> new DemoCommand(console, clock));
        commands.put("replay", () -> new ReplayCommand(console, clock));
        commands.put("personas", () -> new PersonasCommand(console));
        commands.put("profiles", () -> new ProfilesCommand(console));
        commands.put("card", () -> CardCommand.with(console, clock));
        commands.put("ca", () -> CaCommand.with(console, clock));
        commands.put("relying", () -> RelyingCommand.with(console, clock));
        commands.put("doctor", () -> new DoctorCommand(console));
        commands.put("apdu", () -> new ApduCommand(console, clock));
        commands.put("counter", () -> CounterCommand.atTerminal(console, clock));
        commands.put("scenario", () -> new ScenarioCommand(console));
        commands.put("conform", () -> new ConformCommand(console, clock));
        commands.put("report", () -> ReportCommand.with(console, Version::suite));
        commands.put("load", () -> LoadCommand.with(console, clock));
        commands.put("bench", () -> new BenchElsewhere());
        return commands;
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
