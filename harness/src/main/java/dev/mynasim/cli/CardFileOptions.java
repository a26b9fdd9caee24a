// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.store.Durability;
import dev.mynasim.card.store.FolderStore;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say that the card is a file, and how well its changes are kept. */
final class CardFileOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--card",
            paramLabel = "FILE",
            description = "Use this card file (mynasim card new makes one) and write every change back to it.")
    private @Nullable Path file;

    @Option(
            names = "--durability",
            paramLabel = "LEVEL",
            defaultValue = "file+fsync",
            converter = DurabilityConverter.class,
            description =
                    "With --card, what a change survives once the card has answered: memory (nothing is written),"
                            + " file (the end of the process), file+fsync (the end of the machine) (default: ${DEFAULT-VALUE}).")
    private Durability durability = Durability.FILE_FSYNC;

    /** Opens the card file, or makes the card that the other options name. */
    CardInUse open(CardOptions others, Clock clock, Console console) throws UsageException {
        if (file == null) {
            if (command.commandLine().getParseResult().hasMatchedOption("--durability")) {
                throw new UsageException("--durability needs --card: a card without a file ends with the process");
            }
            return CardInUse.fresh(others.choose(clock));
        }
        for (String other : new String[] {"--persona", "--profile"}) {
            if (command.commandLine().getParseResult().hasMatchedOption(other)) {
                throw new UsageException("--card and " + other + " are two different cards; give one of them");
            }
        }
        try {
            KeptCard kept = KeptCard.open(
                    FolderStore.of(file, durability), String.valueOf(file.getFileName()), new SecureRandom());
            kept.notes().forEach(note -> console.line(note + "."));
            return CardInUse.kept(kept);
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Reads a level as a person writes it. */
    static final class DurabilityConverter implements ITypeConverter<Durability> {
        @Override
        public Durability convert(String text) {
            for (Durability level : Durability.values()) {
                if (level.toString().equals(text)) {
                    return level;
                }
            }
            throw new TypeConversionException("\"" + text + "\" is not memory, file or file+fsync");
        }
    }
}
