// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Certificates as the JDK reads them. */
final class Certificates {
    private Certificates() {}

    /** From a PEM text; text before it is skipped. */
    static X509Certificate parse(String pem) throws CertificateException {
        int begin = pem.indexOf("-----BEGIN CERTIFICATE-----");
        if (begin < 0) {
            throw new AssertionError("no certificate in: " + pem);
        }
        return decode(pem.substring(begin).getBytes(StandardCharsets.US_ASCII));
    }

    /** From a PEM file. */
    static X509Certificate read(Path file) throws CertificateException, IOException {
        return parse(Files.readString(file));
    }

    /** From DER or PEM octets. */
    static X509Certificate decode(byte[] octets) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(octets));
    }
}
