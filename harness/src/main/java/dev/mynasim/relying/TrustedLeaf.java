// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CertificateKind;
import java.math.BigInteger;
import java.security.cert.X509Certificate;

/**
 * A certificate that a pinned root issued and that is of the profile. Dates and revocation are another matter.
 *
 * @param leaf the certificate
 * @param kind what it is for
 * @param root the root that signed it
 */
public record TrustedLeaf(Leaf leaf, CertificateKind kind, X509Certificate root) {
    /** The certificate. */
    public X509Certificate certificate() {
        return leaf.certificate();
    }

    /** The issue number. */
    public BigInteger serial() {
        return leaf.certificate().getSerialNumber();
    }
}
