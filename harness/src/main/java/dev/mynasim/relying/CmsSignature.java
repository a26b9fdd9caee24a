// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** A detached CMS signature with one signer (RFC 5652 section 5), read and verified. */
final class CmsSignature {
    /** Most octets of a signature; what it signs is not in it. */
    static final int LARGEST = 65_536;

    private static final int MOST_CERTIFICATES = 16;
    /** The hashes that are taken, by their OIDs. */
    static final Map<ASN1ObjectIdentifier, String> HASHES = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private static final Map<ASN1ObjectIdentifier, String> SIGNATURES = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA-256",
            PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA-384",
            PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA-512");

    private final SignerInfo signer;
    private final Leaf leaf;
    private final String hash;
    private final Optional<Instant> signingTime;

    private CmsSignature(SignerInfo signer, Leaf leaf, String hash, Optional<Instant> signingTime) {
        this.signer = signer;
        this.leaf = leaf;
        this.hash = hash;
        this.signingTime = signingTime;
    }

    static Outcome<CmsSignature> parse(byte[] cms) {
        if (cms.length > LARGEST || !BerDepth.isBelowLimit(cms)) {
            return malformed("it is larger or deeper than any of one signer");
        }
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
            if (info == null || !info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                return malformed("it is not signed data");
            }
            return read(SignedData.getInstance(info.getContent()));
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // What BouncyCastle throws at octets that are not what they should be.
            return malformed("it cannot be read");
        }
    }

    private static Outcome<CmsSignature> read(SignedData data) throws IOException {
        if (data.getEncapContentInfo().getContent() != null) {
            return malformed("it holds a document of its own, and a detached one is wanted");
        }
        if (data.getSignerInfos().size() != 1) {
            return malformed("it has " + data.getSignerInfos().size() + " signers instead of one");
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        String hash = HASHES.get(signer.getDigestAlgorithm().getAlgorithm());
        ASN1ObjectIdentifier algorithm = signer.getDigestEncryptionAlgorithm().getAlgorithm();
        boolean rsa = algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                || (hash != null && hash.equals(SIGNATURES.get(algorithm)));
        if (hash == null || !rsa) {
            return malformed("it is not signed with RSA (PKCS#1 v1.5) and SHA-256, SHA-384 or SHA-512");
        }
        Optional<byte[]> certificate = certificate(data.getCertificates(), signer);
        if (certificate.isEmpty()) {
            return malformed("the signer's certificate is not in it");
        }
        Optional<Instant> time = Optional.ofNullable(signer.getAuthenticatedAttributes())
                .flatMap(attributes -> new SignedAttributes(attributes).signingTime());
        return Leaf.parse(certificate.get())
                .then(leaf -> new Outcome.Accepted<>(new CmsSignature(signer, leaf, hash, time)));
    }

    /** Whether it was made over this document; the certificate is not yet trusted. */
    Outcome<Leaf> verify(byte[] document) {
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        byte[] signature = signer.getEncryptedDigest().getOctets();
        try {
            byte[] signed = document;
            if (attributes != null) {
                SignedAttributes signedAttributes = new SignedAttributes(attributes);
                Optional<String> problem = signedAttributes.problem(document, hash, leaf);
                if (problem.isPresent()) {
                    return wrong(problem.get());
                }
                signed = signedAttributes.encoded();
            }
            return RsaSignature.verifies(leaf.certificate(), hash.replace("-", ""), signed, signature)
                    ? new Outcome.Accepted<>(leaf)
                    : wrong("it was not made over this document with the certificate's key");
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            return wrong("its attributes cannot be read");
        }
    }

    /** When it was made, as it says itself. */
    Optional<Instant> signingTime() {
        return signingTime;
    }

    private static Optional<byte[]> certificate(@Nullable ASN1Set certificates, SignerInfo signer) throws IOException {
        if (certificates == null || certificates.size() > MOST_CERTIFICATES) {
            return Optional.empty();
        }
        for (ASN1Encodable one : certificates) {
            Certificate certificate = Certificate.getInstance(one);
            if (signer.getSID().getId() instanceof ASN1OctetString keyId
                    ? Leaf.subjectKeyId(certificate.getTBSCertificate().getExtensions())
                            .filter(own -> Arrays.equals(own, keyId.getOctets()))
                            .isPresent()
                    : isNamed(
                            certificate,
                            IssuerAndSerialNumber.getInstance(signer.getSID().getId()))) {
                return Optional.of(certificate.getEncoded("DER"));
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Certificate certificate, IssuerAndSerialNumber name) {
        return certificate.getIssuer().equals(name.getName())
                && certificate.getSerialNumber().equals(name.getSerialNumber());
    }

    private static <T> Outcome<T> malformed(String why) {
        return new Outcome.Refused<>(new Refusal.Malformed("a detached CMS signature", why));
    }

    private static Outcome<Leaf> wrong(String why) {
        return new Outcome.Refused<>(new Refusal.WrongSignature(why));
    }
}
