// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.process.OpenSsl;
import dev.mynasim.benchmarks.process.ThisMachine;
import dev.mynasim.benchmarks.result.Attempt;
import dev.mynasim.benchmarks.result.BenchReport;
import dev.mynasim.benchmarks.result.Goal;
import dev.mynasim.benchmarks.result.Machine;
import dev.mynasim.benchmarks.result.Results;
import dev.mynasim.benchmarks.result.SpeedGoals;
import dev.mynasim.benchmarks.result.SpeedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mynasim bench}: everything measured beside its baseline, in one run. */
@Command(
        name = "bench",
        description = {
            "Measures MynaSim on this machine: each thing beside a baseline in the same run, RSA beside openssl.",
            "Writes bench.json and bench.html. Ratios are what counts; absolute times hold for this machine at this"
                    + " moment. Let nothing else run beside it."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Clock clock;
    private final List<String> mynasim;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "Within four minutes instead of 25, with larger errors.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "Only what this finds: CardCommands, Socket.*, CardCommands.verify, openssl, heap, start.")
    private String only = "";

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "bench-report",
            description = "Where bench.json and bench.html go (default: ${DEFAULT-VALUE}).")
    private Path report = Path.of("bench-report");

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the table of the speeds to reach to this file, for a document.")
    private @Nullable Path markdown;

    /**
     * The command.
     *
     * @param out results
     * @param err what went wrong
     * @param clock the moment and how long it took
     * @param mynasim how the command line is started that is measured
     */
    BenchCommand(PrintWriter out, PrintWriter err, Clock clock, List<String> mynasim) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.mynasim = List.copyOf(mynasim);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = quick ? Plan.QUICK : Plan.FULL;
        Optional<OpenSsl> openssl = OpenSsl.in(System.getenv().getOrDefault("PATH", ""));
        List<String> providers = ThisMachine.rsaProviders();
        BenchRun run = new BenchRun(plan, pattern(), mynasim, openssl, providers);
        if (run.isEmpty()) {
            throw wrong("nothing that can be measured is found by --only \"" + only + "\"");
        }
        checkPlaces();
        Instant start = clock.instant();
        double before = ThisMachine.loadAverage();
        out.println("Measuring, " + (quick ? "up to four minutes" : "up to 25 minutes") + "; Ctrl-C ends it without a"
                + " report.");
        Results results = run.measure(out, clock);
        Machine machine = ThisMachine.describe(openssl, before, JmhSuite.JVM_FLAGS);
        List<Attempt> attempts = Goal.attempt(SpeedGoals.all(), results);
        BenchReport whole = new BenchReport(
                start,
                Duration.between(start, clock.instant()),
                plan.name(),
                only,
                machine,
                results,
                attempts,
                run.notes());
        write(whole);
        tell(whole);
        return run.notes().stream().anyMatch(note -> note.contains(" failed: ")) ? 1 : 0;
    }

    private void write(BenchReport whole) throws IOException {
        List<ReportFile> files = new ArrayList<>(ReportFile.of(report, whole));
        if (markdown != null) {
            files.add(new ReportFile(markdown, SpeedTable.markdown(whole)));
        }
        ReportFile.writeAll(files);
        files.forEach(file -> out.println("written: " + file.path()));
    }

    private void tell(BenchReport whole) {
        out.println();
        whole.attempts().stream()
                .filter(attempt -> attempt.figure() != null)
                .forEach(attempt -> out.println(SpeedTable.line(attempt)));
        whole.notes().forEach(err::println);
        out.flush();
        err.flush();
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(only);
        } catch (PatternSyntaxException e) {
            throw wrong("--only \"" + only + "\" is no regular expression: " + e.getDescription());
        }
    }

    // What cannot be written is said before 25 minutes have passed.
    private void checkPlaces() {
        if (Files.exists(report) && !Files.isDirectory(report)) {
            throw wrong("--report " + report + " is a file; name a folder");
        }
        if (markdown != null) {
            Path folder = markdown.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(markdown)) {
                throw wrong("--markdown " + markdown + " cannot be written; name a file in a folder that is there");
            }
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec == null ? new CommandLine(this) : spec.commandLine(), sentence);
    }
}
