// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.card.perso.DataFileException;
import dev.mynasim.card.perso.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mynasim profiles}: which kinds of card there are. */
@Command(
        name = "profiles",
        description = "Lists the bundled card profiles, each with what it is for.",
        mixinStandardHelpOptions = true)
final class ProfilesCommand implements Callable<Integer> {
    private final Console console;

    ProfilesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataFileException {
        for (String name : Library.PROFILES) {
            console.line("%-30s%s".formatted(name, Library.profile(name).purpose()));
        }
        return ExitCode.OK;
    }
}
