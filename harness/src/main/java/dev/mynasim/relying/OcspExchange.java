// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** One OCSP question and the check of its answer (RFC 6960 section 3.2). */
final class OcspExchange {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final List<String> WORDS = List.of(
            "successful", "malformedRequest", "internalError", "tryLater", "(not used)", "sigRequired", "unauthorized");

    private final CertID id;
    private final byte[] nonce;
    private final X509Certificate root;
    private final byte[] request;

    private OcspExchange(CertID id, byte[] nonce, X509Certificate root, byte[] request) {
        this.id = id;
        this.nonce = nonce;
        this.root = root;
        this.request = request;
    }

    static OcspExchange about(TrustedLeaf leaf, byte[] nonce) {
        X509Certificate root = leaf.root();
        CertID id = new CertID(
                new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
                new DEROctetString(sha1(root.getSubjectX500Principal().getEncoded())),
                new DEROctetString(sha1(
                        SubjectPublicKeyInfo.getInstance(root.getPublicKey().getEncoded())
                                .getPublicKeyData()
                                .getBytes())),
                new ASN1Integer(leaf.serial()));
        try {
            Extension asked = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
            byte[] request = new OCSPRequest(
                            new TBSRequest(null, new DERSequence(new Request(id, null)), new Extensions(asked)), null)
                    .getEncoded("DER");
            return new OcspExchange(id, nonce.clone(), root, request);
        } catch (IOException e) {
            throw new UncheckedIOException("an OCSP request could not be encoded", e);
        }
    }

    byte[] request() {
        return request.clone();
    }

    /**
     * What the answer says about the certificate.
     *
     * @throws IOException when it cannot be trusted, saying why
     */
    SingleResponse read(byte[] answer, Instant at) throws IOException {
        try {
            OCSPResponse response = OCSPResponse.getInstance(ASN1Primitive.fromByteArray(answer));
            int status = response.getResponseStatus().getIntValue();
            ResponseBytes bytes = response.getResponseBytes();
            if (status != 0 || bytes == null) {
                throw new IOException(
                        "the responder says " + (status < WORDS.size() ? WORDS.get(status) : String.valueOf(status)));
            }
            BasicOCSPResponse basic = BasicOCSPResponse.getInstance(
                    ASN1Primitive.fromByteArray(bytes.getResponse().getOctets()));
            verifySignature(basic, at);
            verifyNonce(basic.getTbsResponseData().getResponseExtensions());
            for (var single : basic.getTbsResponseData().getResponses()) {
                SingleResponse found = SingleResponse.getInstance(single);
                if (found.getCertID().equals(id)) {
                    return found;
                }
            }
            throw new IOException("the answer is about another certificate");
        } catch (IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // What BouncyCastle throws at octets that are not what they should be.
            throw new IOException("what came is no OCSP answer", e);
        }
    }

    static Instant instant(ASN1GeneralizedTime time) throws IOException {
        try {
            Date date = time.getDate();
            return date.toInstant();
        } catch (ParseException e) {
            throw new IOException("a time in the answer is none", e);
        }
    }

    private void verifyNonce(@Nullable Extensions extensions) throws IOException {
        Extension echoed =
                extensions == null ? null : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (echoed == null) {
            throw new IOException("the answer has no nonce, so it may be an old one");
        }
        byte[] found =
                ASN1OctetString.getInstance(echoed.getExtnValue().getOctets()).getOctets();
        if (!MessageDigest.isEqual(found, nonce)) {
            throw new IOException("the answer's nonce is of another question");
        }
    }

    private void verifySignature(BasicOCSPResponse basic, Instant at) throws IOException {
        if (!basic.getSignatureAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.sha256WithRSAEncryption)) {
            throw new IOException("the answer is not signed with RSA and SHA-256");
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(responder(basic.getCerts(), at).getPublicKey());
            verifier.update(basic.getTbsResponseData().getEncoded("DER"));
            if (!verifier.verify(basic.getSignature().getOctets())) {
                throw new IOException("the answer's signature is wrong");
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the answer's signature is wrong", e);
        }
    }

    /** The root itself, or who has a certificate for this from the same root (section 4.2.2.2). */
    private X509Certificate responder(@Nullable ASN1Sequence certificates, Instant at)
            throws IOException, CertificateException {
        if (certificates == null || certificates.size() == 0) {
            return root;
        }
        X509Certificate found = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        certificates.getObjectAt(0).toASN1Primitive().getEncoded("DER")));
        try {
            if (!Arrays.equals(
                    found.getIssuerX500Principal().getEncoded(),
                    root.getSubjectX500Principal().getEncoded())) {
                throw new IOException("the responder's certificate is another CA's");
            }
            found.verify(root.getPublicKey());
            found.checkValidity(Date.from(at));
        } catch (GeneralSecurityException e) {
            throw new IOException("the responder's certificate is not the root's, or not valid now", e);
        }
        List<String> purposes = found.getExtendedKeyUsage();
        if (purposes == null || !purposes.contains(OCSP_SIGNING)) {
            throw new IOException("the responder's certificate is not for OCSP");
        }
        return found;
    }

    private static byte[] sha1(byte[] octets) {
        return Digests.of("SHA-1", octets);
    }
}
