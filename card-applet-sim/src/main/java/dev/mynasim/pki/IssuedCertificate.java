// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.cert.X509Certificate;

/**
 * What the CA gives back for an application.
 *
 * @param record the CA's record, with the certificate
 * @param root the certificate of the root that issued it; it belongs beside the leaf on the card (EF 0002 or 000B)
 */
public record IssuedCertificate(CertificateRecord record, X509Certificate root) {
    /** The certificate. */
    public X509Certificate certificate() {
        return record.certificate();
    }

    /** Its kind and issue number. */
    public CertificateId id() {
        return record.id();
    }
}
