// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mynasim card}: cards as files. */
@Command(
        name = "card",
        description = "Makes a card file, and shows what is in one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class CardCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CardCommand() {}

    /** The command with its two subcommands. */
    static CommandLine with(Console console, Clock clock) {
        CommandLine card = new CommandLine(new CardCommand());
        card.addSubcommand(new CardNewCommand(console, clock));
        card.addSubcommand(new CardShowCommand(console));
        return card;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: card new or card show");
    }
}
