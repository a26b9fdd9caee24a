// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * Which certificate: sign and auth have counters of their own, which the generations of a root share
 * (certificates-pki.md section 3.2).
 *
 * @param kind sign or auth
 * @param serial the issue number (発行の番号), positive
 */
public record CertificateId(CertificateKind kind, BigInteger serial) {
    /** Checks the number. */
    public CertificateId {
        if (serial.signum() <= 0) {
            throw new IllegalArgumentException("the issue number " + serial + " is not positive");
        }
    }

    /** Of a certificate. */
    public static CertificateId of(CertificateKind kind, X509Certificate certificate) {
        return new CertificateId(kind, certificate.getSerialNumber());
    }

    /** The number as certificates are shown: hexadecimal, whole octets. */
    public String number() {
        String hex = serial.toString(16).toUpperCase(Locale.ROOT);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + number();
    }
}
