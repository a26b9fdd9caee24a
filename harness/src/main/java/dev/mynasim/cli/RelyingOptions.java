// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.pki.Hierarchy;
import dev.mynasim.relying.CertificateCheck;
import dev.mynasim.relying.Freshness;
import dev.mynasim.relying.HttpDirectory;
import dev.mynasim.relying.ListSource;
import dev.mynasim.relying.OcspSource;
import dev.mynasim.relying.RevocationSource;
import dev.mynasim.relying.Trust;
import dev.mynasim.responder.TokenFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whom a relying party asks about revocation, and when it is. */
final class RelyingOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(
            names = "--ca",
            paramLabel = "URL",
            required = true,
            description = "Where the CA answers, as mynasim ca serve says it, for example http://127.0.0.1:8080.")
    private URI ca = URI.create("http://127.0.0.1");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line is the token of a registered verifier.")
    private @Nullable Path tokens;

    @Option(
            names = "--revocation",
            paramLabel = "WAYS",
            defaultValue = "ocsp",
            description = "ocsp, crl, ocsp-crl or crl-ocsp: who is asked, and who next when there is no answer"
                    + " (default: ${DEFAULT-VALUE}).")
    private String ways = "ocsp";

    @Option(names = "--production-shaped", description = "Trust the roots O=JPKI with OU=MynaSim TEST instead.")
    private boolean productionShaped;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Check at this moment, for example 2027-01-15T00:00:00Z (default: now).")
    private @Nullable Instant at;

    CertificateCheck check(InstantSource usual) throws UsageException {
        if (!"http".equals(ca.getScheme())
                || ca.getHost() == null
                || !ca.getHost().matches("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]")) {
            throw new UsageException("--ca " + ca + " is not a loopback address such as http://127.0.0.1:8080");
        }
        HttpDirectory directory = new HttpDirectory(ca, token(), PATIENCE);
        RevocationSource ocsp = new OcspSource(directory, Freshness.DEFAULT, new SecureRandom());
        RevocationSource lists = new ListSource(directory, Freshness.DEFAULT);
        List<RevocationSource> sources =
                switch (ways) {
                    case "ocsp" -> List.of(ocsp);
                    case "crl" -> List.of(lists);
                    case "ocsp-crl" -> List.of(ocsp, lists);
                    case "crl-ocsp" -> List.of(lists, ocsp);
                    default ->
                        throw new UsageException(
                                "--revocation \"" + ways + "\" is none of ocsp, crl, ocsp-crl and crl-ocsp");
                };
        return new CertificateCheck(
                Trust.of(productionShaped ? Hierarchy.PRODUCTION_SHAPED : Hierarchy.TEST),
                sources,
                at == null ? usual : InstantSource.fixed(at),
                CertificateCheck.USUAL_MEMORY);
    }

    private Optional<String> token() throws UsageException {
        if (tokens == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TokenFile.read(tokens).get(0));
        } catch (IOException e) {
            throw new UsageException("the token file " + tokens + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
