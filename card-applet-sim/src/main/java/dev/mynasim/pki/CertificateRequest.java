// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

/**
 * What an application for a certificate says beside holder and key.
 *
 * @param municipality where it is applied for
 * @param commonName the opaque {@code CN} of the subject; see {@link OpaqueNames}
 * @param validity from when to when
 * @param device what will carry the certificate
 */
public record CertificateRequest(Municipality municipality, String commonName, Validity validity, Device device) {
    /** For a card. */
    public CertificateRequest(Municipality municipality, String commonName, Validity validity) {
        this(municipality, commonName, validity, Device.CARD);
    }
}
