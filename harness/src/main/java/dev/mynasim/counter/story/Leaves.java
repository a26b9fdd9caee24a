// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.counter.calendar.Japan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;

/** What stands in a certificate (certificates-pki.md sections 3 to 6). */
final class Leaves {
    private static final String ADDRESS = "1.2.392.200149.8.5.5.5";
    private static final String ADDRESS_FLAGS = "1.2.392.200149.8.5.5.6";
    private static final int OTHER_NAME = 0;

    private Leaves() {}

    static boolean isCertificate(byte @Nullable [] contents) {
        return contents != null && contents.length > 1 && contents[0] == 0x30;
    }

    static X509Certificate parse(byte @Nullable [] contents) {
        if (contents == null || !isCertificate(contents)) {
            throw new IllegalArgumentException("there was no certificate in this file when the story began");
        }
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(contents));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("what stands in the file is no certificate: " + e.getMessage(), e);
        }
    }

    static boolean signedBy(X509Certificate leaf, X509Certificate issuer) {
        try {
            leaf.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The answer to {@code until}, {@code san}, {@code subject}, {@code address} and {@code address-flags}. */
    static String answer(String question, X509Certificate certificate) {
        return switch (question) {
            case "until" ->
                Japan.at(certificate.getNotAfter().toInstant()).toLocalDate().toString();
            case "san" -> names(certificate).isEmpty() ? "none" : "present";
            case "subject" -> types(certificate);
            case "address" -> text(certificate, ADDRESS);
            case "address-flags" ->
                text(certificate, ADDRESS_FLAGS).matches("[01]{" + length(text(certificate, ADDRESS)) + "}")
                        ? "address-length"
                        : text(certificate, ADDRESS_FLAGS);
            default ->
                throw new IllegalArgumentException("a certificate is not asked for \"" + question
                        + "\" but for until, san, subject, address or address-flags");
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Collection<List<?>> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("the certificate's names cannot be read: " + e.getMessage(), e);
        }
    }

    private static String types(X509Certificate certificate) {
        try {
            List<String> types = new LdapName(
                            certificate.getSubjectX500Principal().getName())
                    .getRdns().stream().map(rdn -> rdn.getType()).collect(Collectors.toList());
            return String.join(",", types.stream().distinct().toList());
        } catch (InvalidNameException e) {
            throw new IllegalArgumentException("the subject is no name: " + e.getMessage(), e);
        }
    }

    private static String text(X509Certificate certificate, String oid) {
        for (List<?> name : names(certificate)) {
            if (Integer.valueOf(OTHER_NAME).equals(name.get(0))
                    && name.size() > 1
                    && name.get(1) instanceof byte[] der) {
                String value = OtherNames.value(der, oid);
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return "none";
    }

    static String utf8(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
