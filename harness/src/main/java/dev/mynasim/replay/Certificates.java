// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;

/** Certificates as a client takes them: the whole value, over the kind of key that the card has. */
final class Certificates {
    private static final int MODULUS_BITS = 2048;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    private Certificates() {}

    /** The key of a certificate (card-protocol.md section 4.2: RSA-2048, e = 65537). */
    static RSAPublicKey parse(byte[] octets) throws StepFailure {
        ByteArrayInputStream in = new ByteArrayInputStream(octets);
        try {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (in.available() > 0) {
                throw new StepFailure("%d octets stand behind the certificate".formatted(in.available()));
            }
            if (certificate.getPublicKey() instanceof RSAPublicKey key
                    && key.getModulus().bitLength() == MODULUS_BITS
                    && key.getPublicExponent().equals(EXPONENT)) {
                return key;
            }
            throw new StepFailure("the certificate is not over an RSA key of 2048 bits with exponent 65537");
        } catch (CertificateException e) {
            throw new StepFailure("this is no certificate: " + e.getMessage());
        }
    }
}
