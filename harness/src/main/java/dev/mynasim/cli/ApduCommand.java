// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.PcscReaders;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.connect.TryGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mynasim apdu}: commands to the card in any reader. */
@Command(
        name = "apdu",
        description = {
            "Sends commands to the card in any reader and says in words what they and the answers mean.",
            "Exit code 0: all was answered, and as expected; 1: it was not; 2: nothing was sent, for what you gave is wrong."
        },
        mixinStandardHelpOptions = true)
final class ApduCommand implements Callable<Integer> {
    private static final long LONGEST_TIMEOUT = 3_600;

    private final Console console;
    private final Clock clock;

    @Option(
            names = "--reader",
            paramLabel = "SPEC",
            required = true,
            converter = ReaderOption.class,
            description = {
                "socket:HOST:PORT: a card that listens on this machine; pcsc:NAME: a PC/SC reader by its name, a part"
                        + " of it or its number, pcsc: alone lists them; sim:PERSONA[/PROFILE] or sim:FILE.card: a card"
                        + " of MynaSim in this process."
            })
    private ReaderSpec reader = new ReaderSpec.Pcsc("");

    @Parameters(
            paramLabel = "HEX",
            arity = "0..*",
            description = "Commands in hexadecimal, an argument each; {NAME} is a PIN of the PIN file and its length.")
    private List<String> commands = new ArrayList<>();

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description =
                    "Send the commands of this file, a line each; .expect, .powerup, .reset, .powerdown, # remark.")
    private @Nullable Path script;

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            description = "PINs that commands refer to as {NAME}: a line NAME = PIN each.")
    private @Nullable Path pinFile;

    @Option(names = "--json", description = "Print a JSON object a line.")
    private boolean json;

    @Option(names = "--no-reset", description = "Leave the card's power as it is, before and after.")
    private boolean noReset;

    @Option(names = "--keep-going", description = "Go on after an answer that was not expected, or none.")
    private boolean keepGoing;

    @Option(
            names = "--allow-destructive",
            description = "On a reader whose card may be real, also send what may spend a try of a PIN or a key.")
    private boolean allowDestructive;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for the reader, and for each answer (default: ${DEFAULT-VALUE}).")
    private long timeout = 10;

    ApduCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        List<ApduStep> steps = steps();
        if (timeout < 1 || timeout > LONGEST_TIMEOUT) {
            throw new UsageException("--timeout is 1 to " + LONGEST_TIMEOUT + " seconds, not " + timeout);
        }
        if (noReset && !(reader instanceof ReaderSpec.Pcsc || reader instanceof ReaderSpec.Socket)) {
            throw new UsageException("--no-reset: a card in this process has no power before; leave it out");
        }
        Patience patience = Patience.of(Duration.ofSeconds(timeout));
        if (reader instanceof ReaderSpec.Pcsc pcsc) {
            PcscAnswers.leaveAsTheyAre();
            if (pcsc.wanted().isEmpty()) {
                return list(new PcscReaders(patience), steps);
            }
        }
        try (OpenedReader opened = open(patience)) {
            OnSignal ending = OnSignal.close(opened, !noReset);
            try {
                return talk(opened, steps);
            } finally {
                ending.takeBack();
            }
        }
    }

    private List<ApduStep> steps() throws UsageException {
        if (script != null && !commands.isEmpty()) {
            throw new UsageException("give commands or --script, not both");
        }
        ApduScript reading = new ApduScript(pinFile == null ? PinFile.NONE : PinFile.read(pinFile));
        return script == null ? reading.arguments(commands) : reading.file(script);
    }

    private int list(PcscReaders readers, List<ApduStep> steps) throws LinkException, UsageException {
        List<String> names = readers.names();
        if (!steps.isEmpty()) {
            throw new UsageException("say which reader; " + PcscReaders.listed(names));
        }
        if (names.isEmpty()) {
            console.line(PcscReaders.listed(names) + ".");
        }
        for (int number = 0; number < names.size(); number++) {
            console.line(number + ": " + names.get(number));
        }
        return ExitCode.OK;
    }

    private OpenedReader open(Patience patience) throws UsageException, LinkException {
        try {
            return new ReaderOpener(patience, clock).open(reader);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int talk(OpenedReader opened, List<ApduStep> steps) throws UsageException {
        boolean mayBeReal = opened.nature() != OpenedReader.Nature.EMULATOR && !allowDestructive;
        if (mayBeReal) {
            refuse(steps);
        }
        Icc card = mayBeReal ? new TryGuard(opened.card()) : opened.card();
        ApduReport report = json ? new ApduJsonReport(console) : new ApduTextReport(console);
        report.reader(opened);
        ApduRun run = new ApduRun(card, clock, report, console);
        int done = 0;
        List<ApduStep> before = noReset ? List.of() : List.of(new ApduStep("", new ApduStep.PowerUp(), null));
        if (run.steps(before, false) == before.size() && run.outcome(0, 0).isGood()) {
            done = run.steps(steps, keepGoing);
            if (!noReset && (run.outcome(0, 0).failures() == 0)) {
                int unused = run.steps(List.of(new ApduStep("", new ApduStep.PowerDown(), null)), false);
            }
        }
        ApduOutcome outcome = run.outcome(done, steps.size());
        report.end(outcome);
        return outcome.isGood() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void refuse(List<ApduStep> steps) throws UsageException {
        for (ApduStep step : steps) {
            if (step.action() instanceof ApduStep.Send send) {
                Optional<String> refusal = TryGuard.refusal(send.command());
                if (refusal.isPresent()) {
                    throw new UsageException(step.place() + ": " + refusal.get()
                            + "; this card may be real, so nothing was sent (--allow-destructive sends it)");
                }
            }
        }
    }
}
