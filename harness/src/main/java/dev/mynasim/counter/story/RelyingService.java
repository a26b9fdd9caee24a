// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;

/** A service that gets a document with a signature and a certificate, and asks the CA at once. */
final class RelyingService {
    private RelyingService() {}

    /**
     * Its answer.
     *
     * @return {@code accepted}, or {@code refused(why)}, for example {@code refused(affiliationChanged)}
     */
    static String answer(World world, CertificateKind kind, X509Certificate leaf, String text, byte[] signature) {
        if (!(CertificateVerifier.verifySignature(leaf, text.getBytes(StandardCharsets.UTF_8), signature)
                instanceof Verdict.Accepted)) {
            return "refused(signature)";
        }
        boolean trusted = world.ca().roots().certificates(kind).stream()
                .anyMatch(root ->
                        new CertificateVerifier(root, world.clock()).verifyChain(leaf) instanceof Verdict.Accepted);
        if (!trusted) {
            return "refused(chain)";
        }
        String status = CaProbe.status(world.ca(), CertificateId.of(kind, leaf));
        return switch (status) {
            case "good" -> "accepted";
            case "unknown" -> "refused(unknown)";
            default -> "refused" + status.substring("revoked".length());
        };
    }
}
