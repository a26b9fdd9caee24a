// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What the CA keeps of a certificate from the start. What happened to it later stands in the history.
 *
 * @param id kind and issue number
 * @param generation which root issued it
 * @param device what carries it
 * @param municipality whose revocation list it belongs to
 * @param recorded when the CA learned of it
 * @param activeFrom from when on it is usable, unless it is activated earlier
 * @param certificate the certificate
 */
public record CertificateRecord(
        CertificateId id,
        Generation generation,
        Device device,
        Municipality municipality,
        Instant recorded,
        Instant activeFrom,
        X509Certificate certificate) {
    /** The last valid second. */
    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** Names the certificate, not its holder. */
    @Override
    public String toString() {
        return "CertificateRecord[" + id + ", generation " + generation.number() + ", " + device + "]";
    }
}
