// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A test root of one hierarchy. Signing is deterministic: the same request gives the same certificate, octet for octet.
 */
public final class CertificateAuthority {
    private final Hierarchy hierarchy;
    private final CertificateKind kind;
    private final KeyPair key;
    private final X509Certificate certificate;
    private final X500Name name;

    private CertificateAuthority(Hierarchy hierarchy, CertificateKind kind, KeyPair key, X509Certificate certificate) {
        this.hierarchy = hierarchy;
        this.kind = kind;
        this.key = key;
        this.certificate = certificate;
        name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    /**
     * A root with its self-signed certificate.
     *
     * @param hierarchy which hierarchy it belongs to
     * @param kind what it issues
     * @param key its key pair, RSA-2048
     * @param serial its own number, from the counter of its certificates
     * @param issued when it was made
     */
    public CertificateAuthority(
            Hierarchy hierarchy, CertificateKind kind, KeyPair key, BigInteger serial, Instant issued) {
        this(
                hierarchy,
                kind,
                key,
                new CertificateBuilder(Names.root(hierarchy, kind), key)
                        .subject(Names.root(hierarchy, kind), key.getPublic())
                        .serial(serial)
                        .validity(Validity.ofRoot(issued))
                        .rootExtensions(hierarchy, kind)
                        .sign());
    }

    /** A bundled root; the hierarchies use the same published keys. Each generation has its own key and number. */
    public static CertificateAuthority of(Hierarchy hierarchy, CertificateKind kind, Generation generation) {
        return new CertificateAuthority(
                hierarchy, kind, TestKeys.root(kind, generation), generation.serial(kind), generation.issued(kind));
    }

    /** The bundled test root for sign certificates, made in 2024. */
    public static CertificateAuthority testSignRoot() {
        return signRoot(Hierarchy.TEST);
    }

    /** The root for sign certificates of a hierarchy, second generation. */
    public static CertificateAuthority signRoot(Hierarchy hierarchy) {
        return of(hierarchy, CertificateKind.SIGN, Generation.SECOND);
    }

    /** The bundled test root for auth certificates, made in 2023. */
    public static CertificateAuthority testAuthRoot() {
        return authRoot(Hierarchy.TEST);
    }

    /** The root for auth certificates of a hierarchy, second generation. */
    public static CertificateAuthority authRoot(Hierarchy hierarchy) {
        return of(hierarchy, CertificateKind.AUTH, Generation.SECOND);
    }

    /**
     * A root of one's own: an existing key with its existing certificate.
     *
     * @param kind what it issues
     * @param key its key pair, RSA-2048
     * @param certificate its certificate, of the same key
     * @throws IllegalArgumentException when the certificate is one of the real roots, or of another key
     */
    public static CertificateAuthority ofOwn(CertificateKind kind, KeyPair key, X509Certificate certificate) {
        RealRoots.refuse(certificate);
        if (!certificate.getPublicKey().equals(key.getPublic())) {
            throw new IllegalArgumentException("the CA certificate belongs to another key than the one given");
        }
        return new CertificateAuthority(Hierarchy.TEST, kind, key, certificate);
    }

    /** What it issues. */
    public CertificateKind kind() {
        return kind;
    }

    /** The hierarchy that it belongs to. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** Its name, as a copy of the octets that its certificate has. */
    X500Name name() {
        return name;
    }

    /** Its key pair. */
    KeyPair key() {
        return key;
    }

    /** The root's self-signed certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * Issues a sign certificate.
     *
     * @param holder the holder's data
     * @param subjectKey the card's public key
     * @param serial the issue number (発行の番号), at least 3 octets
     * @param request when, where and under which opaque name
     */
    public X509Certificate issueSign(
            Holder holder, PublicKey subjectKey, BigInteger serial, CertificateRequest request) {
        requireKind(CertificateKind.SIGN);
        return leaf(serial, request)
                .subject(Names.signSubject(request.municipality(), request.commonName()), subjectKey)
                .signExtensions(certificate, hierarchy, request, holder)
                .sign();
    }

    /**
     * Issues an auth certificate. It carries nothing about the holder.
     *
     * @param subjectKey the card's public key
     * @param serial the issue number (発行の番号), at least 3 octets
     * @param request when, where and under which opaque name
     */
    public X509Certificate issueAuth(PublicKey subjectKey, BigInteger serial, CertificateRequest request) {
        requireKind(CertificateKind.AUTH);
        return leaf(serial, request)
                .subject(Names.authSubject(request.commonName()), subjectKey)
                .authExtensions(certificate, hierarchy, request)
                .sign();
    }

    private CertificateBuilder leaf(BigInteger serial, CertificateRequest request) {
        return new CertificateBuilder(name, key).serial(serial).validity(request.validity());
    }

    private void requireKind(CertificateKind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException("a root for " + kind + " certificates cannot issue one for " + wanted);
        }
    }
}
