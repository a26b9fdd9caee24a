// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.load.Challenges;
import dev.mynasim.load.LoadPlan;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.LoadRun;
import dev.mynasim.load.Means;
import dev.mynasim.load.Pace;
import dev.mynasim.load.Phase;
import dev.mynasim.load.PhaseResult;
import dev.mynasim.load.measure.IntervalSink;
import dev.mynasim.load.measure.JvmVitals;
import dev.mynasim.load.report.Environment;
import dev.mynasim.load.report.Growth;
import dev.mynasim.load.report.GrowthJson;
import dev.mynasim.load.report.GrowthPage;
import dev.mynasim.load.report.GrowthStep;
import dev.mynasim.load.scenario.Scenario;
import dev.mynasim.timing.RealPause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim load growth}: throughput, latency and memory over the number of live cards. */
@Command(
        name = "growth",
        description = "Measures reads and signatures in this program with 1, 10, 100, 1,000 and 10,000 live cards, and"
                + " their memory; two minutes or so.",
        mixinStandardHelpOptions = true)
final class LoadGrowthCommand implements Callable<Integer> {
    private static final int MOST_CARDS = 100_000;
    private static final long LONGEST_FIRST_MILLIS = 1_000;
    private static final double ROOM = 0.8;
    private static final double MEBI = 1 << 20;
    private static final double KIBI = 1 << 10;

    private final Console console;
    private final Clock clock;

    @Option(
            names = "--reader",
            paramLabel = "sim:PERSONA",
            defaultValue = "sim:adult",
            converter = ReaderOption.class,
            description = "Which card (default: ${DEFAULT-VALUE}).")
    private ReaderSpec reader = new ReaderSpec.Simulated("adult", null);

    @Option(
            names = "--cards",
            paramLabel = "N,N,...",
            split = ",",
            defaultValue = "1,10,100,1000,10000",
            description = "How many live cards, step by step (default: ${DEFAULT-VALUE}).")
    private List<Integer> cards = new ArrayList<>();

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "6s",
            converter = DurationOption.class,
            description = "How long to measure reads, and signatures, in each step (default: ${DEFAULT-VALUE}). Before"
                    + " that each card works once or so: 1 s and 1 ms for each card.")
    private Duration duration = Duration.ofSeconds(6);

    @Option(
            names = "--report",
            required = true,
            paramLabel = "FOLDER",
            description = "Write growth.json and growth.html into this folder.")
    private Path report = Path.of("");

    @Mixin
    private RsaOptions rsaOptions = new RsaOptions();

    LoadGrowthCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        if (!(reader instanceof ReaderSpec.Simulated made)) {
            throw new UsageException("growth makes its cards in this program; write --reader sim:PERSONA");
        }
        if (cards.stream().anyMatch(count -> count < 1 || count > MOST_CARDS)) {
            throw new UsageException("--cards: each is 1 to " + MOST_CARDS);
        }
        Files.createDirectories(report);
        Instant began = clock.instant();
        RsaSource rsa = rsaOptions.chooseAtOnce(console);
        int threads = Runtime.getRuntime().availableProcessors();
        List<GrowthStep> steps = new ArrayList<>();
        // What is loaded once is no card's; it is there before anything is counted.
        GrowthStep unused = measure(made, 1, rsa, threads, 0);
        long without = new JvmVitals().look().heapOctets();
        double each = 0;
        for (int count : cards) {
            double room = ROOM * (Runtime.getRuntime().maxMemory() - without);
            GrowthStep step = each * count > room
                    ? GrowthStep.leftOut(count, tooLarge(each, room))
                    : measure(made, count, rsa, threads, without);
            each = step.leftOut().isEmpty() ? step.octetsPerCard() : each;
            steps.add(step);
            tell(step);
            if (!step.leftOut().isEmpty() && each == 0) {
                break;
            }
            write(new Growth(began, made.toString(), rsa.current().name(), threads, Environment.here(), steps));
        }
        console.line("Report: " + report.resolve("growth.html"));
        return steps.stream().allMatch(step -> step.leftOut().isEmpty()) ? ExitCode.OK : ExitCode.FAILED;
    }

    private GrowthStep measure(ReaderSpec.Simulated made, int count, RsaSource rsa, int threads, long without)
            throws UsageException, IOException {
        RealPause pause = new RealPause();
        long start = System.nanoTime();
        FaultOptions.Chosen nothing = new FaultOptions().choose();
        try (LoadCards all =
                LoadCards.inProcess(made, count, clock, rsa, new LoadCards.Disturbance(nothing, null, pause))) {
            long making = System.nanoTime() - start;
            List<PhaseResult> phases = new ArrayList<>();
            for (String scenario : List.of("read", "sign")) {
                LoadResult result = run(scenario, all, threads, pause);
                if (!result.isRight() || result.end() != LoadResult.End.COMPLETED) {
                    LoadText.failures(result).forEach(console::problem);
                    return GrowthStep.leftOut(count, "an answer was wrong");
                }
                phases.addAll(result.phases());
            }
            return new GrowthStep(count, making, new JvmVitals().look().heapOctets() - without, phases, "");
        }
    }

    private LoadResult run(String name, LoadCards all, int threads, RealPause pause) {
        int count = all.cards().size();
        Pace pace = new Pace.AsFastAsAnswersCome();
        Scenario scenario = Objects.requireNonNull(Scenario.bundled().get(name));
        Duration warmUp = Duration.ofMillis(Math.min(duration.toMillis(), LONGEST_FIRST_MILLIS) + count);
        LoadPlan plan = new LoadPlan(
                scenario,
                List.of(new Phase("warm-up", false, count, pace, warmUp), new Phase(name, true, count, pace, duration)),
                threads,
                1,
                false);
        Means means =
                new Means(pause, clock, Challenges.Source.seeded(1), Duration.ofSeconds(1), IntervalSink.NONE, null);
        return new LoadRun(plan, all.pins(), means).run(all.cards());
    }

    private static String tooLarge(double each, double room) {
        return String.format(
                Locale.ROOT,
                "would not fit: %.1f KiB a card, %.0f MiB of heap for them; give Java a larger heap (JAVA_TOOL_OPTIONS=-Xmx4g)",
                each / KIBI,
                room / MEBI);
    }

    private void tell(GrowthStep step) {
        if (!step.leftOut().isEmpty()) {
            console.problem("%d cards: left out, %s".formatted(step.cards(), step.leftOut()));
            return;
        }
        step.phases()
                .forEach(phase -> console.line("%d cards, %s: %.1f/s, p50 %s, p99 %s, %.1f KiB of heap a card"
                        .formatted(
                                step.cards(),
                                phase.phase().name(),
                                phase.perSecond(),
                                LoadText.time(phase.figures().latency().p50()),
                                LoadText.time(phase.figures().latency().p99()),
                                step.octetsPerCard() / KIBI)));
    }

    private void write(Growth growth) throws IOException {
        Files.writeString(report.resolve("growth.json"), GrowthJson.of(growth).toPrettyString() + "\n");
        Files.writeString(report.resolve("growth.html"), GrowthPage.of(growth));
    }
}
