// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** A certificate as it came, read once. Nothing about it is trusted yet. */
public final class Leaf {
    /** Most octets of a certificate; the profile's worst case is about 2,550. */
    public static final int LARGEST = 8_192;

    private static final int MODULUS_BITS = 2048;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    private final X509Certificate certificate;
    private final Extensions extensions;
    private final byte[] digest;

    private Leaf(X509Certificate certificate, Extensions extensions, byte[] digest) {
        this.certificate = certificate;
        this.extensions = extensions;
        this.digest = digest;
    }

    /** Reads a certificate, DER; its key has to be RSA-2048 with e = 65537 (certificates-pki.md section 3.1). */
    public static Outcome<Leaf> parse(byte[] der) {
        if (der.length > LARGEST) {
            return malformed("it has more than " + LARGEST + " octets");
        }
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(certificate.getEncoded(), der)) {
                return malformed("more octets follow it");
            }
            if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
                    || key.getModulus().bitLength() != MODULUS_BITS
                    || !key.getPublicExponent().equals(EXPONENT)) {
                return malformed("its key is not RSA with 2048 bits and the exponent 65537");
            }
            Extensions extensions = Certificate.getInstance(ASN1Primitive.fromByteArray(der))
                    .getTBSCertificate()
                    .getExtensions();
            if (extensions == null) {
                return malformed("it has no extensions");
            }
            Leaf leaf = new Leaf(certificate, extensions, Digests.sha256(der));
            // Read once here, where an extension that cannot be read has its answer.
            leaf.authorityKeyId();
            return new Outcome.Accepted<>(leaf);
        } catch (CertificateException | IOException e) {
            return malformed("it cannot be read");
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            // What BouncyCastle throws at octets that are not what they should be.
            return malformed("it cannot be read");
        }
    }

    private static Outcome<Leaf> malformed(String why) {
        return new Outcome.Refused<>(new Refusal.Malformed("a certificate of the profile", why));
    }

    /** The certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** SHA-256 of its DER. */
    byte[] digest() {
        return digest.clone();
    }

    /** Its extensions. */
    Extensions extensions() {
        return extensions;
    }

    /** The policies that it names. */
    List<String> policies() {
        try {
            CertificatePolicies policies = CertificatePolicies.fromExtensions(extensions);
            return policies == null
                    ? List.of()
                    : Arrays.stream(policies.getPolicyInformation())
                            .map(PolicyInformation::getPolicyIdentifier)
                            .map(policy -> policy.getId())
                            .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Which key it says that it was signed with. */
    Optional<byte[]> authorityKeyId() {
        AuthorityKeyIdentifier id = AuthorityKeyIdentifier.fromExtensions(extensions);
        return id == null ? Optional.empty() : Optional.ofNullable(id.getKeyIdentifierOctets());
    }

    /** Which key a root says that it has. */
    static Optional<byte[]> subjectKeyId(Extensions extensions) {
        SubjectKeyIdentifier id = SubjectKeyIdentifier.fromExtensions(extensions);
        return id == null ? Optional.empty() : Optional.of(id.getKeyIdentifier());
    }

    Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }
}
