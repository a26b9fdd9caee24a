// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.pki.CaRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mynasim ca show}: what a register knows. */
@Command(
        name = "show",
        description = "Says of each certificate in a register whether it is good, waiting or revoked.",
        mixinStandardHelpOptions = true)
final class CaShowCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Mixin
    private CaOptions options = new CaOptions();

    CaShowCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        CaRegister register = options.load(clock);
        Instant now = options.clock(clock).instant();
        console.line("The records of a test CA (O=%s) at %s: %d certificates."
                .formatted(
                        register.roots().hierarchy().organization(),
                        now,
                        register.records().size()));
        register.records().forEach(record -> console.line(CaWords.line(record, register.statusAt(record.id(), now))));
        return ExitCode.OK;
    }
}
