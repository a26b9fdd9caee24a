// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** The signed attributes of a CMS signature (RFC 5652 section 11, RFC 5035 section 3). */
final class SignedAttributes {
    private final ASN1Set attributes;

    SignedAttributes(ASN1Set attributes) {
        this.attributes = attributes;
    }

    /** What is signed: a SET OF in DER, however it came (RFC 5652 section 5.4). */
    byte[] encoded() throws IOException {
        return new DERSet(attributes.toArray()).getEncoded("DER");
    }

    /**
     * What is wrong with them for a document and a certificate; empty: nothing.
     *
     * @param hash of the message digest
     * @throws IllegalArgumentException when an attribute is there more than once
     */
    Optional<String> problem(byte[] document, String hash, Leaf leaf) {
        Optional<ASN1Encodable> type = single(CMSAttributes.contentType);
        Optional<ASN1Encodable> digest = single(CMSAttributes.messageDigest);
        if (type.filter(CMSObjectIdentifiers.data::equals).isEmpty() || digest.isEmpty()) {
            return Optional.of("its attributes lack content type or message digest");
        }
        if (!MessageDigest.isEqual(ASN1OctetString.getInstance(digest.get()).getOctets(), Digests.of(hash, document))) {
            return Optional.of("it is over another document");
        }
        return single(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .filter(named -> !names(named, leaf))
                .map(named -> "it was made for another certificate");
    }

    /** When it was signed, as the signer's clock showed. */
    Optional<Instant> signingTime() {
        return single(CMSAttributes.signingTime).map(SignedAttributes::instant);
    }

    /** Whether signing-certificate-v2 names this certificate first. */
    private static boolean names(ASN1Encodable attribute, Leaf leaf) {
        SigningCertificateV2 named = SigningCertificateV2.getInstance(attribute);
        if (named == null || named.getCerts().length == 0) {
            return false;
        }
        String with =
                CmsSignature.HASHES.get(named.getCerts()[0].getHashAlgorithm().getAlgorithm());
        try {
            return with != null
                    && Arrays.equals(
                            named.getCerts()[0].getCertHash(),
                            Digests.of(with, leaf.certificate().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has no encoding", e);
        }
    }

    /** The value of an attribute that is there once and has one value. */
    private Optional<ASN1Encodable> single(ASN1ObjectIdentifier type) {
        Optional<ASN1Encodable> found = Optional.empty();
        for (ASN1Encodable one : attributes) {
            Attribute attribute = Attribute.getInstance(one);
            if (attribute.getAttrType().equals(type)) {
                if (found.isPresent() || attribute.getAttrValues().size() != 1) {
                    throw new IllegalArgumentException("the attribute " + type + " is there more than once");
                }
                found = Optional.of(attribute.getAttrValues().getObjectAt(0));
            }
        }
        return found;
    }

    private static Instant instant(ASN1Encodable time) {
        try {
            return time instanceof ASN1UTCTime utc
                    ? utc.getAdjustedDate().toInstant()
                    : ASN1GeneralizedTime.getInstance(time).getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("the signing time is none", e);
        }
    }
}
