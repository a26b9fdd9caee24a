// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.store.Durability;
import java.nio.file.Path;
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
                    "With a card file, what a change survives once the card has answered: memory (nothing is written),"
                            + " file (the end of the process), file+fsync (the end of the machine) (default: ${DEFAULT-VALUE}).")
    private Durability durability = Durability.FILE_FSYNC;

    /** How well changes of card files are kept. */
    Durability durability() {
        return durability;
    }

    /**
     * Checks the options that name a card against each other and against the places.
     *
     * @param usual whether a place has the card of these options
     * @param files whether a place names a card file itself
     */
    void check(boolean usual, boolean files) throws UsageException {
        if (file != null) {
            for (String other : new String[] {"--persona", "--profile"}) {
                if (isGiven(other)) {
                    throw new UsageException("--card and " + other + " are two different cards; give one of them");
                }
            }
        }
        if (!usual) {
            for (String unused : new String[] {"--card", "--persona", "--profile"}) {
                if (isGiven(unused)) {
                    throw new UsageException(
                            unused + " is the card of no reader: each --vpcd and --listen names another one");
                }
            }
        }
        if (file == null && !files && isGiven("--durability")) {
            throw new UsageException("--durability needs --card: a card without a file ends with the process");
        }
    }

    private boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** The card of these options: that of the file, or a fresh one of the persona that the other options name. */
    CardInUse open(CardOptions others, Clock clock, CardBox box) throws UsageException {
        return file == null ? box.make(others.maker(clock)) : box.get(new CardChoice.Kept(file), durability);
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
