// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * What an OCSP request asks.
 *
 * @param certificates which certificates, 1 to {@link #MOST_CERTIFICATES}
 * @param nonce the nonce extension as it came
 */
record OcspQuestion(List<CertID> certificates, Optional<Extension> nonce) {
    /** Most octets of a request. */
    static final int LARGEST = 16_384;

    /** Most certificates in a request. */
    static final int MOST_CERTIFICATES = 32;

    /** RFC 9654 section 2.1: more must be refused. */
    private static final int LONGEST_NONCE = 128;

    /** Reads a request; empty when it is none, or asks for more than the limits. A signature in it is not looked at. */
    static Optional<OcspQuestion> parse(byte[] request) {
        if (request.length == 0 || request.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return questions(OCSPRequest.getInstance(ASN1Primitive.fromByteArray(request))
                    .getTbsRequest());
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException e) {
            // What BouncyCastle throws at octets that are not what they should be; it reads parts only when asked.
            return Optional.empty();
        }
    }

    private static Optional<OcspQuestion> questions(TBSRequest request) throws IOException {
        ASN1Sequence list = request.getRequestList();
        if (list.size() == 0 || list.size() > MOST_CERTIFICATES) {
            return Optional.empty();
        }
        List<CertID> certificates = new ArrayList<>();
        for (var one : list) {
            Request single = Request.getInstance(one);
            CertID id = single.getReqCert();
            // Read now what is read only when asked, so that no later step meets nonsense.
            requireOctets(id.getIssuerNameHash());
            requireOctets(id.getIssuerKeyHash());
            if (id.getSerialNumber().getValue().bitLength() > 8 * 20
                    || id.getHashAlgorithm().getAlgorithm() == null
                    || hasUnknownCritical(single.getSingleRequestExtensions())) {
                return Optional.empty();
            }
            certificates.add(id);
        }
        Extensions extensions = request.getRequestExtensions();
        if (hasUnknownCritical(extensions)) {
            return Optional.empty();
        }
        Extension nonce = extensions == null ? null : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            int length = ASN1OctetString.getInstance(
                            ASN1Primitive.fromByteArray(nonce.getExtnValue().getOctets()))
                    .getOctetsLength();
            if (length == 0 || length > LONGEST_NONCE) {
                return Optional.empty();
            }
        }
        return Optional.of(new OcspQuestion(List.copyOf(certificates), Optional.ofNullable(nonce)));
    }

    private static void requireOctets(ASN1OctetString hash) {
        if (hash.getOctetsLength() == 0) {
            throw new IllegalArgumentException("a hash has octets");
        }
    }

    private static boolean hasUnknownCritical(@Nullable Extensions extensions) {
        if (extensions == null) {
            return false;
        }
        for (ASN1ObjectIdentifier critical : extensions.getCriticalExtensionOIDs()) {
            if (!critical.equals(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)) {
                return true;
            }
        }
        return false;
    }
}
