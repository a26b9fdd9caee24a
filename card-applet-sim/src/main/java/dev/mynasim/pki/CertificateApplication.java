// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.security.PublicKey;
import java.time.LocalDate;

/** What an office applies for at the CA. Number, opaque name and start of validity are the CA's to choose. */
public sealed interface CertificateApplication {
    /** Where it is applied for. */
    Municipality municipality();

    /** The holder's public key, RSA-2048. */
    PublicKey key();

    /** The last day, in Japan. */
    LocalDate lastDay();

    /** What will carry the certificate. */
    Device device();

    /** Which kind of certificate. */
    CertificateKind kind();

    /**
     * For a sign certificate (署名用).
     *
     * @param holder the holder's data
     * @param municipality where it is applied for
     * @param key the holder's public key, RSA-2048
     * @param lastDay the last day, in Japan
     * @param device what will carry it
     */
    record Sign(Holder holder, Municipality municipality, PublicKey key, LocalDate lastDay, Device device)
            implements CertificateApplication {
        @Override
        public CertificateKind kind() {
            return CertificateKind.SIGN;
        }
    }

    /**
     * For an auth certificate (利用者証明用); it holds nothing about the holder.
     *
     * @param municipality where it is applied for
     * @param key the holder's public key, RSA-2048
     * @param lastDay the last day, in Japan
     * @param device what will carry it
     */
    record Auth(Municipality municipality, PublicKey key, LocalDate lastDay, Device device)
            implements CertificateApplication {
        @Override
        public CertificateKind kind() {
            return CertificateKind.AUTH;
        }
    }
}
