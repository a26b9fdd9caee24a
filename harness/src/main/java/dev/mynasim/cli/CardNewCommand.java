// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.perso.CardFiles;
import dev.mynasim.card.perso.CardProfile;
import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mynasim card new}: a persona's card as a file. */
@Command(
        name = "new",
        description = "Makes a card of a persona and writes it to a file.",
        mixinStandardHelpOptions = true)
final class CardNewCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Option(
            names = "--persona",
            paramLabel = "NAME|FILE",
            defaultValue = "adult",
            description = "Whose card: a bundled persona or a file of your own (default: ${DEFAULT-VALUE}).")
    private String persona = "adult";

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            description = "What kind of card (default: the one that the persona usually has).")
    private @Nullable String profile;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The card file to write, for example taro.card.")
    private Path out = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "The day from which relative dates of the persona count, for example 2027-01-15T00:00:00Z"
                    + " (default: now).")
    private @Nullable Instant at;

    @Option(
            names = "--number",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which card of the persona, 0 to 99999; each has serial numbers of its own"
                    + " (default: ${DEFAULT-VALUE}).")
    private int number;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    CardNewCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        try {
            Persona who = Library.persona(persona);
            CardProfile kind = Library.profile(profile == null ? who.usualProfile() : profile);
            CardFile card = CardFile.make(who, kind, issuing());
            CardFiles.save(card, out, force);
            console.line("%s: the card of %s on %s. A test card: nothing on it is real."
                    .formatted(out, who.persona(), kind.profile()));
            return ExitCode.OK;
        } catch (DataFileException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Issuing issuing() throws UsageException {
        try {
            return new Issuing(at == null ? clock.instant() : at, number);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
