// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * One root as OCSP sees it: requests name it by two hashes, and it has given its responder a certificate (RFC 6960
 * section 4.2.2.2).
 */
final class OcspIssuer {
    private static final Map<ASN1ObjectIdentifier, String> HASHES =
            Map.of(OIWObjectIdentifiers.idSHA1, "SHA-1", NISTObjectIdentifiers.id_sha256, "SHA-256");

    private final CertificateKind kind;
    private final Generation generation;
    private final KeyPair key;
    private final X509Certificate certificate;
    private final byte[] subject;
    private final byte[] keyBits;

    OcspIssuer(CertificateAuthority root, Generation generation) {
        this.generation = generation;
        X509Certificate own = root.certificate();
        kind = root.kind();
        key = TestKeys.ocspResponder(kind);
        certificate = new CertificateBuilder(root.name(), root.key())
                .subject(Names.responder(root.hierarchy(), kind), key.getPublic())
                // Of the root's counter, next to the root's own number.
                .serial(own.getSerialNumber().add(BigInteger.ONE))
                .validity(new Validity(
                        own.getNotBefore().toInstant(), own.getNotAfter().toInstant()))
                .responderExtensions()
                .sign();
        subject = own.getSubjectX500Principal().getEncoded();
        keyBits = keyBits(own.getPublicKey());
    }

    /** What the root issues. */
    CertificateKind kind() {
        return kind;
    }

    /** Which root. */
    Generation generation() {
        return generation;
    }

    /** The responder's certificate. */
    X509Certificate certificate() {
        return certificate;
    }

    /** A signature with the responder's key. */
    byte[] sign(byte[] message) {
        return RsaSigner.sign(key.getPrivate(), message);
    }

    /** Whether a request means certificates of this root. */
    boolean isNamedBy(CertID id) {
        String hash = HASHES.get(id.getHashAlgorithm().getAlgorithm());
        return hash != null
                && Arrays.equals(hash(hash, subject), id.getIssuerNameHash().getOctets())
                && Arrays.equals(hash(hash, keyBits), id.getIssuerKeyHash().getOctets());
    }

    /** SHA-1 of the responder's key, by which its answers name it. */
    byte[] responderKeyHash() {
        return hash("SHA-1", keyBits(key.getPublic()));
    }

    private static byte[] keyBits(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getBytes();
    }

    private static byte[] hash(String algorithm, byte[] octets) {
        try {
            return MessageDigest.getInstance(algorithm).digest(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
