// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.CardFile;
import dev.mynasim.card.store.KeptCard;
import dev.mynasim.card.store.StoreException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mynasim card show}: what is in a card file, in words. */
@Command(
        name = "show",
        description = "Says whose card a file holds, its certificates, files and PIN counters.",
        mixinStandardHelpOptions = true)
final class CardShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The card file.")
    private Path file = Path.of("");

    @Option(names = "--show-secrets", description = "Also show PINs and verification codes.")
    private boolean secrets;

    CardShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UsageException {
        try {
            CardFile card = KeptCard.look(file);
            new CardDescription(card, secrets).lines().forEach(console::line);
            return ExitCode.OK;
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
