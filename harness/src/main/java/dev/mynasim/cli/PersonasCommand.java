// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mynasim personas}: who there is. */
@Command(
        name = "personas",
        description = "Lists the bundled personas, each with what it is for.",
        mixinStandardHelpOptions = true)
final class PersonasCommand implements Callable<Integer> {
    private final Console console;

    PersonasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataFileException {
        for (String name : Library.PERSONAS) {
            console.line("%-24s%s".formatted(name, Library.persona(name).purpose()));
        }
        return ExitCode.OK;
    }
}
