// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.report.ReportVerifier;
import dev.mynasim.conformance.report.Seal;
import dev.mynasim.conformance.report.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mynasim report verify}: whether a report is whole, unchanged, and of the cases that are built in. */
@Command(
        name = "verify",
        description = {
            "Verifies a report: digests, counts, suite version and vectors, and that page, JUnit file and badge say",
            "what report.json says. Digests show accidents; only a seal shows who made it. Exit code 0: nothing is wrong."
        },
        mixinStandardHelpOptions = true)
final class ReportVerifyCommand implements Callable<Integer> {
    private final Console console;
    private final Supplier<SuiteVersion> here;

    @Parameters(paramLabel = "FOLDER", description = "The report.")
    private Path folder = Path.of(".");

    @Option(
            names = "--seal-public-key",
            paramLabel = "FILE",
            description = "Ed25519 public key (PEM) whose seal the report has to have.")
    private @Nullable Path sealPublicKey;

    ReportVerifyCommand(Console console, Supplier<SuiteVersion> here) {
        this.console = console;
        this.here = here;
    }

    @Override
    public Integer call() throws UsageException {
        Verification verification = new ReportVerifier(here.get(), sealKey()).verify(folder);
        verification.right().forEach(sentence -> console.line("ok    " + sentence));
        if (verification instanceof Verification.Doubtful doubtful) {
            doubtful.wrong().forEach(sentence -> console.line("WRONG " + sentence));
            console.line("The report is doubtful.");
            return ExitCode.FAILED;
        }
        console.line("The report is as it was written.");
        return ExitCode.OK;
    }

    private Optional<PublicKey> sealKey() throws UsageException {
        if (sealPublicKey == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Seal.publicKey(sealPublicKey));
        } catch (IOException e) {
            throw new UsageException("--seal-public-key: " + e.getMessage());
        }
    }
}
