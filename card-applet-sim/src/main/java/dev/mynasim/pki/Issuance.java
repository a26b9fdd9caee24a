// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Locale;

/** Turns an application into a certificate, with an opaque name that follows from time and number. */
final class Issuance {
    private static final int SEQUENCES = 100_000;
    private static final int OPAQUE_LENGTH = 14;
    private static final int BASE = 36;

    private Issuance() {}

    /** @param sequence how many certificates there were before */
    static X509Certificate sign(
            CertificateAuthority root,
            CertificateApplication application,
            BigInteger number,
            Validity validity,
            int sequence) {
        Municipality municipality = application.municipality();
        if (application instanceof CertificateApplication.Sign sign) {
            String name = OpaqueNames.sign(validity.notBefore(), sequence % SEQUENCES, municipality);
            return root.issueSign(
                    sign.holder(),
                    sign.key(),
                    number,
                    new CertificateRequest(municipality, name, validity, application.device()));
        }
        String name = OpaqueNames.auth(opaque(number), municipality);
        return root.issueAuth(
                application.key(), number, new CertificateRequest(municipality, name, validity, application.device()));
    }

    /** Fourteen of 0-9 and A-Z that nobody reads a person from. */
    private static String opaque(BigInteger number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("MynaSim auth common name " + number).getBytes(StandardCharsets.US_ASCII));
            String text = new BigInteger(1, digest).toString(BASE).toUpperCase(Locale.ROOT);
            return text.substring(text.length() - OPAQUE_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
