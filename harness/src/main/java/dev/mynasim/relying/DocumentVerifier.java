// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CertificateKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies signatures of documents by sign certificates (署名検証), in the order of certificates-pki.md section 11: the
 * signature, the certificate and its chain, dates, policy, revocation, the holder's data.
 */
public final class DocumentVerifier {
    private final CertificateCheck certificates;

    /** A verifier that checks certificates so. */
    public DocumentVerifier(CertificateCheck certificates) {
        this.certificates = certificates;
    }

    /**
     * Verifies a signature that stands alone: RSASSA-PKCS1-v1_5 with SHA-256.
     *
     * @param document what was signed
     * @param signature 256 octets
     * @param certificate the sign certificate, DER
     */
    public Outcome<SignedDocument> verify(byte[] document, byte[] signature, byte[] certificate) {
        return Leaf.parse(certificate)
                .then(leaf -> RsaSignature.verifies(leaf.certificate(), "SHA256", document, signature)
                        ? accept(leaf, Optional.empty())
                        : new Outcome.Refused<>(new Refusal.WrongSignature(
                                "it was not made over this document with the certificate's key")));
    }

    /**
     * Verifies a detached CMS signature (RFC 5652) with one signer.
     *
     * @param document what was signed
     * @param cms the signature, DER or BER
     */
    public Outcome<SignedDocument> verifyCms(byte[] document, byte[] cms) {
        return CmsSignature.parse(cms)
                .then(signature -> signature.verify(document).then(leaf -> accept(leaf, signature.signingTime())));
    }

    private Outcome<SignedDocument> accept(Leaf leaf, Optional<Instant> claimedTime) {
        Instant now = certificates.now();
        return certificates.check(leaf, CertificateKind.SIGN).then(signer -> CertifiedHolder.of(leaf)
                .then(holder -> new Outcome.Accepted<>(new SignedDocument(signer, holder, now, claimedTime))));
    }
}
