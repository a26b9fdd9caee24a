// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.connect.OpenedReader;
import dev.mynasim.connect.Patience;
import dev.mynasim.connect.ReaderOpener;
import dev.mynasim.connect.ReaderSpec;
import dev.mynasim.connect.TryGuard;
import dev.mynasim.replay.dump.Dump;
import dev.mynasim.replay.dump.DumpException;
import dev.mynasim.replay.dump.DumpReplay;
import dev.mynasim.replay.dump.DumpReport;
import dev.mynasim.replay.dump.ReplayRules;
import dev.mynasim.replay.dump.StepResult;
import dev.mynasim.trace.PinReferences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code mynasim replay}: a dump, played against a card. */
@Command(
        name = "replay",
        description = "Plays a dump (run --trace-file FILE.dump, or apdu4j's) against a card and compares the answers.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(10));

    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The dump.")
    private Path file = Path.of("");

    @Option(
            names = "--reader",
            required = true,
            paramLabel = "SPEC",
            converter = ReaderOption.class,
            description = "Where the card is, as in mynasim apdu: socket:HOST:PORT, pcsc:NAME, sim:PERSONA,"
                    + " sim:FILE.card.")
    private ReaderSpec reader = new ReaderSpec.Pcsc("");

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            description = "PINs that the dump has masked: a line NAME = PIN each, and NAME is auth, sign,"
                    + " input-support, juki, code-a, code-b or birth-date.")
    private @Nullable Path pinFile;

    @Option(
            names = "--pins-from-dump",
            description = "Send the PINs that stand in the dump (made with --trace-pins) where they were right.")
    private boolean pinsOfDump;

    @Option(
            names = "--spend-tries",
            description = "With --pins-from-dump, send them where they were wrong too; never for the last try.")
    private boolean spendTries;

    @Option(
            names = "--ignore-data",
            paramLabel = "INS",
            converter = InstructionConverter.class,
            description = "Compare only status words for this instruction, such as 2A when the card has other keys.")
    private List<Integer> anyData = new ArrayList<>();

    @Option(names = "--ignore-atr", description = "Accept another answer to reset, as another reader may give it.")
    private boolean anyAtr;

    ReplayCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        Dump dump = dump();
        ReplayRules rules = rules();
        DumpReport report = play(dump, rules);
        report.results().forEach(this::tell);
        console.line("%s: %d steps, %d the same, %d different, %d not played."
                .formatted(
                        switch (report.verdict()) {
                            case SAME -> "The same";
                            case DIFFERENT -> "Different";
                            case INCOMPLETE -> "Incomplete";
                        },
                        report.results().size(),
                        report.same(),
                        report.different(),
                        report.notPlayed()));
        return report.verdict() == DumpReport.Verdict.SAME ? ExitCode.OK : ExitCode.FAILED;
    }

    private DumpReport play(Dump dump, ReplayRules rules) throws UsageException, IOException {
        if (reader instanceof ReaderSpec.Pcsc) {
            PcscAnswers.leaveAsTheyAre();
        }
        try (OpenedReader opened = new ReaderOpener(PATIENCE, clock).open(reader)) {
            OnSignal ending = OnSignal.close(opened, true);
            try {
                boolean mayBeReal = opened.nature() != OpenedReader.Nature.EMULATOR;
                return DumpReplay.play(dump, opened.card(), mayBeReal ? rules.withCaution(TryGuard::refusal) : rules);
            } finally {
                ending.takeBack();
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void tell(StepResult result) {
        if (result instanceof StepResult.Different different) {
            console.line("line %d: different: %s".formatted(different.line(), different.difference()));
        } else if (result instanceof StepResult.NotPlayed notPlayed) {
            console.line("line %d: not played: %s".formatted(notPlayed.line(), notPlayed.reason()));
        }
    }

    private Dump dump() throws UsageException {
        try (InputStream in = Files.newInputStream(file)) {
            return Dump.read(in);
        } catch (DumpException e) {
            throw new UsageException("%s, %s".formatted(file, e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new UsageException("the dump %s is not there".formatted(file));
        } catch (IOException e) {
            throw new UsageException("the dump %s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private ReplayRules rules() throws UsageException {
        if (spendTries && !pinsOfDump) {
            throw new UsageException("--spend-tries needs --pins-from-dump");
        }
        ReplayRules rules = ReplayRules.strict();
        for (int ins : anyData) {
            rules = rules.withAnyData(ins);
        }
        rules = anyAtr ? rules.withAnyAtr() : rules;
        rules = pinsOfDump ? rules.withPinsOfDump() : rules;
        rules = spendTries ? rules.withTriesToSpend() : rules;
        return pinFile == null ? rules : withPins(rules, PinFile.read(pinFile));
    }

    private static ReplayRules withPins(ReplayRules rules, PinFile pins) throws UsageException {
        ReplayRules all = rules;
        for (String name : PinReferences.names()) {
            try {
                Optional<byte[]> pin = pins.octets(name);
                all = pin.isPresent() ? all.withPin(name, pin.get()) : all;
            } catch (IllegalArgumentException e) {
                throw new UsageException("the PIN %s: %s".formatted(name, e.getMessage()));
            }
        }
        return all;
    }

    /** Reads an instruction in hexadecimal. */
    static final class InstructionConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.toUpperCase(Locale.ROOT).matches("[0-9A-F]{2}")) {
                throw new TypeConversionException("\"" + text + "\" is not an instruction such as 2A");
            }
            return Integer.parseInt(text, 16);
        }
    }
}
