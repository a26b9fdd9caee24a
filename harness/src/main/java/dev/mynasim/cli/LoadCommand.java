// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.rsa.RsaProvider;
import dev.mynasim.card.rsa.RsaSource;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.load.CardPins;
import dev.mynasim.load.Challenges;
import dev.mynasim.load.LoadPlan;
import dev.mynasim.load.LoadResult;
import dev.mynasim.load.LoadRun;
import dev.mynasim.load.Means;
import dev.mynasim.load.Phase;
import dev.mynasim.load.measure.IntervalSink;
import dev.mynasim.load.measure.JvmVitals;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.load.report.Environment;
import dev.mynasim.load.report.LoadSettings;
import dev.mynasim.load.report.Threshold;
import dev.mynasim.load.scenario.Scenario;
import dev.mynasim.load.scenario.ScenarioFile;
import dev.mynasim.timing.RealPause;
import dev.mynasim.timing.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mynasim load}: load on cards, each answer checked. */
@Command(
        name = "load",
        description = {
            "Puts load on cards, in this program, behind sockets or in PC/SC readers, checks every answer and reports.",
            "Exit code 0: every answer was right and no threshold was passed; 1: not so; 2: what you gave is wrong.",
            "No scenario can spend a try: the right PIN is presented only when all its tries are left."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private static final int MOST_CARDS = 100_000;
    private static final int MOST_WAITING = 256;
    private static final int MOST_INTERVALS = 3_600;
    private static final int SAMPLES = 60;

    private final Console console;
    private final Clock clock;

    @Option(
            names = "--reader",
            paramLabel = "SPEC",
            converter = ReaderOption.class,
            description =
                    "Where the cards are: sim:PERSONA makes them in this program, socket:HOST:PORT connects as many"
                            + " times, pcsc:NAME is one reader; more than once for several.")
    private List<ReaderSpec> readers = new ArrayList<>();

    @Option(
            names = "--cards",
            paramLabel = "N",
            description = "How many cards, and clients (default: one for each reader).")
    private @Nullable Integer cards;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many operations are under way at a time at most (default: for cards in this program the"
                    + " processors, else the cards, up to 256).")
    private @Nullable Integer threads;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            defaultValue = "login",
            description =
                    "What clients do: login, sign, read, mixed or a file of your own (default: ${DEFAULT-VALUE}).")
    private String scenarioName = "login";

    @Mixin
    private LoadPhases loadPhases = new LoadPhases();

    @Option(
            names = "--soak",
            description = "Watch memory, threads and open files, by a full collection 60 times in the run.")
    private boolean soak;

    @Option(names = "--keep-going", description = "Go on after a wrong answer; the exit code tells of it all the same.")
    private boolean keepGoing;

    @Option(
            names = "--fail-if",
            paramLabel = "THRESHOLD",
            converter = ThresholdOption.class,
            description =
                    "Exit with 1 when this holds: p99>5ms, rate<100/s, errors>0, heap-slope>8B/op; figures are p50,"
                            + " p90, p99, p99.9, max, rate, errors, heap-slope; more than once for several.")
    private List<Threshold> thresholds = new ArrayList<>();

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            description = "PINs of cards behind readers: a line auth = PIN, a line sign = PIN.")
    private @Nullable Path pinFile;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Write load.json, load.html and latencies.hlog into this folder.")
    private @Nullable Path report;

    @Mixin
    private FaultOptions faultOptions = new FaultOptions();

    @Option(
            names = "--faulty-card",
            paramLabel = "N",
            description = "With --faults: only the card with this number, from 1 (default: all).")
    private @Nullable Integer faultyCard;

    @Mixin
    private RsaOptions rsaOptions = new RsaOptions();

    private LoadCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** The command with its subcommands. */
    static CommandLine with(Console console, Clock clock) {
        return new CommandLine(new LoadCommand(console, clock))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .addSubcommand(new LoadCompareCommand(console))
                .addSubcommand(new LoadGrowthCommand(console, clock));
    }

    @Override
    public Integer call() throws UsageException, IOException {
        if (readers.isEmpty()) {
            throw new UsageException("say where the cards are: --reader sim:adult, --reader socket:HOST:PORT");
        }
        Scenario scenario = scenario();
        boolean inProcess = readers.size() == 1 && readers.get(0) instanceof ReaderSpec.Simulated;
        int count = count(inProcess);
        List<Phase> phases = loadPhases.phases(count);
        checkSoak();
        FaultOptions.Chosen disturbance = disturbance(inProcess);
        LoadPlan plan = plan(scenario, phases, count, inProcess && !disturbance.waits());
        CardPins pins = pinFile == null ? CardPins.NONE : LoadCards.pins(PinFile.read(pinFile));
        RealPause pause = new RealPause();
        RsaSource rsa = inProcess ? rsaOptions.chooseAtOnce(console) : RsaProvider.jdk();
        if (!inProcess) {
            checkPins(scenario, pins);
        }
        disturbance.announce(console);
        try (LoadCards made = inProcess
                ? LoadCards.inProcess(
                        (ReaderSpec.Simulated) readers.get(0),
                        count,
                        clock,
                        rsa,
                        new LoadCards.Disturbance(disturbance, faultyCard, pause))
                : LoadCards.behind(readers, count, clock, scenario, pins)) {
            return run(plan, made, pause, inProcess ? rsa.current().name() : "", disturbance.words());
        }
    }

    @SuppressWarnings("try") // the hook is not spoken to, only taken back
    private int run(LoadPlan plan, LoadCards made, RealPause pause, String signer, List<String> disturbance)
            throws IOException {
        LoadFolder folder = LoadFolder.of(report, clock);
        LoadRun run = new LoadRun(plan, made.pins(), means(pause, folder.sink()));
        try (Early ending = new Early(run::stop);
                folder) {
            LoadResult result = watched(run, made);
            List<Threshold.Outcome> outcomes =
                    thresholds.stream().map(threshold -> threshold.of(result)).toList();
            tell(result, outcomes);
            LoadSettings settings = new LoadSettings(
                    readers.stream().map(ReaderSpec::toString).toList(),
                    made.cards().size(),
                    plan,
                    soak,
                    signer,
                    disturbance,
                    Environment.here());
            folder.write(settings, result, outcomes, console);
            boolean right = result.isRight() && result.end() == LoadResult.End.COMPLETED;
            return right && outcomes.stream().noneMatch(Threshold.Outcome::fails) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private LoadResult watched(LoadRun run, LoadCards made) {
        LoadProgress progress = LoadProgress.begin(console, Terminal.isTerminal(System.console()), run);
        try {
            return run.run(made.cards());
        } finally {
            progress.end();
        }
    }

    private void tell(LoadResult result, List<Threshold.Outcome> outcomes) {
        LoadText.lines(result).forEach(console::line);
        LoadText.failures(result).forEach(console::problem);
        outcomes.stream()
                .filter(Threshold.Outcome::fails)
                .forEach(outcome -> console.problem("threshold passed: " + outcome.sentence()));
    }

    private Means means(RealPause pause, IntervalSink sink) {
        Duration duration = loadPhases.duration();
        Duration interval = Duration.ofSeconds(1 + duration.toSeconds() / MOST_INTERVALS);
        SoakWatch watch = soak ? new SoakWatch(new JvmVitals(), Math.max(1, duration.toNanos() / SAMPLES)) : null;
        return new Means(pause, clock, Challenges.Source.seeded(loadPhases.seed()), interval, sink, watch);
    }

    private Scenario scenario() throws UsageException {
        try {
            return ScenarioFile.find(scenarioName);
        } catch (SettingsException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private int count(boolean inProcess) throws UsageException {
        int count = cards == null ? readers.size() : cards;
        if (count < readers.size() || count > MOST_CARDS) {
            throw new UsageException("--cards is %d to %d here, not %d".formatted(readers.size(), MOST_CARDS, count));
        }
        boolean onlySockets = readers.stream().allMatch(ReaderSpec.Socket.class::isInstance);
        if (!inProcess && !onlySockets && count != readers.size()) {
            throw new UsageException("a PC/SC reader and a card file are one card each; leave --cards out");
        }
        if (readers.size() > 1 && readers.stream().anyMatch(ReaderSpec.Simulated.class::isInstance)) {
            throw new UsageException("sim:PERSONA stands alone; say --cards for more cards of it");
        }
        return count;
    }

    private void checkSoak() throws UsageException {
        if (soak && loadPhases.isRamp()) {
            throw new UsageException("--soak watches one load over its time; leave --ramp out");
        }
        if (!soak && thresholds.stream().anyMatch(each -> each.metric() == Threshold.Metric.HEAP_SLOPE)) {
            throw new UsageException("heap-slope is measured with --soak only");
        }
    }

    private FaultOptions.Chosen disturbance(boolean inProcess) throws UsageException {
        FaultOptions.Chosen disturbance = faultOptions.choose();
        if (disturbance.waits() && !inProcess) {
            throw new UsageException("--faults and --timing are for cards in this program; a card behind a reader has"
                    + " those of the program that it runs in");
        }
        if (faultyCard != null && disturbance.plan() == null) {
            throw new UsageException("--faulty-card goes with --faults");
        }
        return disturbance;
    }

    private LoadPlan plan(Scenario scenario, List<Phase> phases, int count, boolean computing) throws UsageException {
        int usual =
                computing ? Math.min(count, Runtime.getRuntime().availableProcessors()) : Math.min(count, MOST_WAITING);
        try {
            return new LoadPlan(scenario, phases, threads == null ? usual : threads, loadPhases.seed(), keepGoing);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--threads: " + e.getMessage());
        }
    }

    private static void checkPins(Scenario scenario, CardPins pins) throws UsageException {
        for (var credential : scenario.needs()) {
            if (!pins.knows(credential)) {
                throw new UsageException(
                        "the scenario %s needs the %s; give it by --pin-file FILE, or take --scenario read, which needs none"
                                .formatted(scenario.name(), credential.pinLabel()));
            }
        }
    }
}
