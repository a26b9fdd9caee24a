// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import dev.mynasim.pki.CertificateRequest;
import dev.mynasim.pki.KeyFileException;
import dev.mynasim.pki.KeyFiles;
import dev.mynasim.pki.OpaqueNames;
import dev.mynasim.pki.Validity;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two certificates of a card, issued by a test root or brought by the user. */
final class LeafCertificates {
    private final CardOrder order;
    private final Roots roots;

    LeafCertificates(CardOrder order, Roots roots) {
        this.order = order;
        this.roots = roots;
    }

    Optional<X509Certificate> sign() throws DataFileException {
        Long number = order.persona().certificates().signNumber();
        if (!order.hasSignCertificate() || number == null) {
            return Optional.empty();
        }
        KeyPair key = order.keys().sign().orElseThrow();
        Optional<X509Certificate> own = own(order.persona().certificates().signCertificateFile(), key);
        if (own.isPresent()) {
            return own;
        }
        int sequence = Integer.parseInt(order.seed().digits("sign sequence number", 5));
        return Optional.of(roots.sign()
                .issueSign(
                        order.persona().holder().toHolder(order.birthDate()),
                        key.getPublic(),
                        number(number),
                        request(OpaqueNames.sign(issued(), sequence, order.municipality()))));
    }

    X509Certificate auth() throws DataFileException {
        Certificates certificates = order.persona().certificates();
        KeyPair key = order.keys().auth();
        Optional<X509Certificate> own = own(certificates.authCertificateFile(), key);
        if (own.isPresent()) {
            return own.get();
        }
        String opaque = order.seed().alphanumeric("auth common name", 14);
        return roots.auth()
                .issueAuth(
                        key.getPublic(),
                        number(certificates.authNumber()),
                        request(OpaqueNames.auth(opaque, order.municipality())));
    }

    private Optional<X509Certificate> own(@Nullable String file, KeyPair key) throws DataFileException {
        if (file == null) {
            return Optional.empty();
        }
        String password = Optional.ofNullable(order.persona().certificates().filePassword())
                .orElse("");
        try {
            X509Certificate certificate = KeyFiles.certificate(Path.of(file), password);
            if (!certificate.getPublicKey().equals(key.getPublic())) {
                throw new DataFileException("the certificate in " + file + " belongs to another key");
            }
            return Optional.of(certificate);
        } catch (KeyFileException e) {
            throw new DataFileException(String.valueOf(e.getMessage()));
        }
    }

    // Further cards of the same persona have numbers of their own, far from those of other personas.
    private BigInteger number(long first) {
        return BigInteger.valueOf(first)
                .add(BigInteger.valueOf(10_000_000L * order.issuing().cardNumber()));
    }

    private CertificateRequest request(String commonName) throws DataFileException {
        Moment expiry = order.persona().certificates().expiry();
        try {
            Validity validity = expiry == null
                    ? Validity.ofLeaf(issued(), order.birthDate(), order.expiry())
                    : Validity.until(issued(), expiry.date(order.issuing().now()));
            return new CertificateRequest(
                    order.municipality(), commonName, validity, order.profile().certificateDevice());
        } catch (IllegalArgumentException e) {
            throw new DataFileException(
                    "the persona " + order.persona().persona() + " has dates that do not fit: " + e.getMessage());
        }
    }

    private Instant issued() {
        return order.persona().certificates().issued().instant(order.issuing().now());
    }
}
