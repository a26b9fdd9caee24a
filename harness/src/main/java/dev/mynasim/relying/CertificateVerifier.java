// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Verifies what comes from a card against pinned roots (certificates-pki.md section 11, steps 1 to 4). The roots that
 * the card itself carries prove nothing. Revocation is not looked at here.
 */
public final class CertificateVerifier {
    private final Set<TrustAnchor> anchors;
    private final InstantSource clock;

    /**
     * A verifier.
     *
     * @param root the pinned root
     * @param clock which moment the certificates have to cover
     */
    public CertificateVerifier(X509Certificate root, InstantSource clock) {
        anchors = Set.of(new TrustAnchor(root, null));
        this.clock = clock;
    }

    /** Whether a leaf was issued by the pinned root and is valid now. */
    public Verdict verifyChain(X509Certificate leaf) {
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            // The profile's certificatePolicies is critical and has a CPS qualifier, which binds nobody but its reader.
            parameters.setPolicyQualifiersRejected(false);
            parameters.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
            return new Verdict.Accepted();
        } catch (CertificateException | CertPathValidatorException e) {
            return new Verdict.Refused("the certificate number %s is not accepted at %s: %s"
                    .formatted(leaf.getSerialNumber().toString(16), clock.instant(), e.getMessage()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK validates PKIX chains", e);
        }
    }

    /**
     * Whether a signature over a message was made with the key of a leaf: RSASSA-PKCS1-v1_5 with SHA-256.
     *
     * @param leaf the signer's certificate
     * @param message what was signed
     * @param signature 256 octets
     */
    public static Verdict verifySignature(X509Certificate leaf, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(leaf.getPublicKey());
            verifier.update(message);
            return verifier.verify(signature)
                    ? new Verdict.Accepted()
                    : new Verdict.Refused("the signature was not made with this key over this message");
        } catch (GeneralSecurityException e) {
            return new Verdict.Refused("the signature cannot be verified: " + e.getMessage());
        }
    }
}
