// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.SignedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mynasim relying verify}: one document and its detached CMS signature. */
@Command(
        name = "verify",
        description = "Verifies a document's detached CMS signature and says who signed, or why it is refused.",
        mixinStandardHelpOptions = true)
final class RelyingVerifyCommand implements Callable<Integer> {
    private static final long LARGEST = 64L << 20;

    private final Console console;
    private final Clock clock;

    @Mixin
    private RelyingOptions options = new RelyingOptions();

    @Parameters(paramLabel = "DOCUMENT", description = "The document.")
    private Path document = Path.of("");

    @Option(names = "--cms", paramLabel = "FILE", required = true, description = "Its signature: CMS, DER.")
    private Path cms = Path.of("");

    RelyingVerifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        DocumentVerifier verifier = new DocumentVerifier(options.check(clock));
        Outcome<SignedDocument> outcome = verifier.verifyCms(read(document), read(cms));
        if (outcome instanceof Outcome.Accepted<SignedDocument> accepted) {
            SignedDocument found = accepted.value();
            console.line("Accepted at %s: signed by %s, born %s, %s, with certificate number %s."
                    .formatted(
                            found.checkedAt(),
                            found.holder().name(),
                            found.holder().birthDate().digits(),
                            found.holder().address(),
                            found.signer().serial().toString(16)));
            return ExitCode.OK;
        }
        console.problem("Refused: "
                + ((Outcome.Refused<SignedDocument>) outcome).refusal().sentence());
        return ExitCode.FAILED;
    }

    private static byte[] read(Path file) throws UsageException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException("the file " + file + " is not there");
            }
            if (Files.size(file) > LARGEST) {
                throw new UsageException("the file " + file + " is larger than " + LARGEST + " octets");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException("the file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
