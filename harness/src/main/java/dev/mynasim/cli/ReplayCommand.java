// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.replay.dump.Dump;
import dev.mynasim.replay.dump.DumpException;
import dev.mynasim.replay.dump.DumpReplay;
import dev.mynasim.replay.dump.DumpReport;
import dev.mynasim.replay.dump.ReplayRules;
import dev.mynasim.replay.dump.StepResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Console console;
    private final CardReaders readers;

    @Parameters(paramLabel = "FILE", description = "The dump.")
    private Path file = Path.of("");

    @Option(
            names = "--reader",
            required = true,
            paramLabel = "SPEC",
            description = "Where the card is: sim:PERSONA for a fresh one.")
    private String reader = "";

    @Option(
            names = "--pin",
            paramLabel = "NAME=PIN",
            description = "A PIN that the dump has masked, such as auth=1234. Others on this machine may see it:"
                    + " prefer --pin-file.")
    private List<String> pins = new ArrayList<>();

    @Option(names = "--pin-file", paramLabel = "FILE", description = "A file with such a NAME=PIN in each line.")
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

    ReplayCommand(Console console, CardReaders readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        Dump dump = dump();
        ReplayRules rules = rules();
        DumpReport report;
        try (CardReaders.Opened card = readers.open(reader)) {
            report = DumpReplay.play(dump, card.card(), rules);
        }
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
        rules = pinFile == null ? rules : PinList.addFile(rules, pinFile);
        for (String pin : pins) {
            rules = PinList.add(rules, pin, "--pin");
        }
        return rules;
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
