// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mynasim relying}: what a service does with signatures and logins. */
@Command(
        name = "relying",
        description = "A relying party: verifies documents and logins, and says why it refuses.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RelyingCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RelyingCommand() {}

    /** The command with its subcommands. */
    static CommandLine with(Console console, Clock clock) {
        CommandLine relying = new CommandLine(new RelyingCommand());
        relying.addSubcommand(new RelyingServeCommand(console, clock));
        relying.addSubcommand(new RelyingVerifyCommand(console, clock));
        return relying;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: relying serve or relying verify");
    }
}
