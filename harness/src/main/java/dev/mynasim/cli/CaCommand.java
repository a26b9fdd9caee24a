// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mynasim ca}: the test CA and its records. */
@Command(
        name = "ca",
        description = "The test CA: keeps records of certificates, revokes them, serves lists and OCSP answers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class CaCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CaCommand() {}

    /** The command with its subcommands. */
    static CommandLine with(Console console, Clock clock) {
        CommandLine ca = new CommandLine(new CaCommand());
        ca.addSubcommand(new CaServeCommand(console, clock));
        ca.addSubcommand(new CaShowCommand(console, clock));
        ca.addSubcommand(new CaAdoptCommand(console, clock));
        ca.addSubcommand(new CaRevokeCommand(console, clock));
        return ca;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: ca serve, ca show, ca adopt or ca revoke");
    }
}
