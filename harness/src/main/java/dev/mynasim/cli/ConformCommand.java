// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.ConformanceRun;
import dev.mynasim.conformance.RunPlan;
import dev.mynasim.conformance.RunReport;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.suite.Choice;
import dev.mynasim.conformance.suite.Suites;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim conform}: judges a card, a reader and the software between them. */
@Command(
        name = "conform",
        description =
                "Judges a card, or a reader and the software above it, by cases whose right answers the sources tell.",
        mixinStandardHelpOptions = true)
final class ConformCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Mixin
    private ConformStand where = new ConformStand();

    @Mixin
    private ConformReports reports = new ConformReports();

    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description = "Only this suite; may be given more than once, with * for any characters.")
    private List<String> suites = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "ID",
            description = "Only this case; may be given more than once, with * for any characters.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--list", description = "Say which cases there are, and run none.")
    private boolean list;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "Run all of them so often.")
    private int repeat = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where random values come from; the report names it (default: ${DEFAULT-VALUE}).")
    private long seed;

    ConformCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // what ends the run early is only to be closed
    public Integer call() throws UsageException, IOException {
        List<TestCase> cases = chosen();
        if (list) {
            cases.forEach(test ->
                    console.line("%-24s %-18s %-12s %s".formatted(test.id(), test.suite(), words(test), test.title())));
            return ExitCode.OK;
        }
        reports.check();
        RunPlan plan = plan(cases);
        Thread running = Thread.currentThread();
        try (Early ending = new Early(running::interrupt)) {
            RunReport report = run(plan);
            boolean asExpected = reports.write(report, console);
            console.line(ConformWords.summary(report));
            return report.passed() && asExpected ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private RunReport run(RunPlan plan) throws UsageException, IOException {
        try (Stand stand = where.open(clock)) {
            SuiteVersion suite = Version.suite();
            ConformProgress progress = new ConformProgress(console, Terminal.isTerminal(System.console()));
            return new ConformanceRun(stand, clock, System::nanoTime, progress).run(plan, suite);
        }
    }

    private RunPlan plan(List<TestCase> cases) throws UsageException {
        try {
            return new RunPlan(cases, repeat, seed, where.destructive());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private List<TestCase> chosen() throws UsageException {
        Choice.Result result = new Choice(suites, ids).among(Suites.all());
        if (result instanceof Choice.Unknown unknown) {
            throw new UsageException(unknown.sentence());
        }
        return ((Choice.Chosen) result).cases();
    }

    private static String words(TestCase test) {
        return test.effect().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
