// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * A detached CMS signature (RFC 5652) but for the signature itself, which a card makes: hand {@link #digestInfo()} to
 * the card and its answer to {@link #complete}. Deterministic.
 */
public final class CmsDraft {
    private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);

    private final Certificate signer;
    private final DERSet attributes;

    private CmsDraft(Certificate signer, DERSet attributes) {
        this.signer = signer;
        this.attributes = attributes;
    }

    /**
     * Begins a signature with the attributes content type, message digest, signing certificate (version 2) and, if
     * there is one, signing time.
     *
     * @param certificate the signer's certificate
     * @param document what is signed; it does not become part of the signature
     * @param signingTime what the signer's clock shows; empty: the signature says nothing about time
     */
    public static CmsDraft of(X509Certificate certificate, byte[] document, Optional<Instant> signingTime) {
        try {
            byte[] der = certificate.getEncoded();
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
            signingTime.ifPresent(
                    time -> attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(time)))));
            attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(Digests.sha256(document))));
            attributes.add(attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new SigningCertificateV2(new ESSCertIDv2(Digests.sha256(der)))));
            return new CmsDraft(Certificate.getInstance(der), new DERSet(attributes));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the certificate has no encoding", e);
        }
    }

    /** What the card has to sign, 51 octets: the SHA-256 DigestInfo of the attributes. */
    public byte[] digestInfo() {
        return DigestInfo.sha256(encoded(attributes));
    }

    /**
     * The whole signature.
     *
     * @param signature what the card made of {@link #digestInfo()}, 256 octets
     * @return DER
     */
    public byte[] complete(byte[] signature) {
        if (signature.length != RsaSignature.LENGTH) {
            throw new IllegalArgumentException("a signature has 256 octets, not " + signature.length);
        }
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(
                        signer.getIssuer(), signer.getSerialNumber().getValue())),
                SHA_256,
                attributes,
                RSA,
                new DEROctetString(signature),
                null);
        SignedData data = new SignedData(
                new DERSet(SHA_256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(signer),
                null,
                new DERSet(info));
        return encoded(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException("a signature could not be encoded", e);
        }
    }
}
