// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * Answers OCSP requests (RFC 6960) from a register as it stands at the moment of the question, signed by a responder to
 * whom the root has delegated this. Who may ask is not decided here. Deterministic, and safe for several threads.
 */
public final class OcspResponder {
    /** Most octets of a request. */
    public static final int LARGEST_REQUEST = OcspQuestion.LARGEST;

    private final CaRegister register;
    private final OcspPolicy policy;
    private final List<OcspIssuer> issuers = new ArrayList<>();

    /** A responder for all roots of a register. */
    public OcspResponder(CaRegister register, OcspPolicy policy) {
        this.register = register;
        this.policy = policy;
        for (CertificateKind kind : CertificateKind.values()) {
            for (Generation generation : Generation.values()) {
                issuers.add(new OcspIssuer(register.roots().root(kind, generation), generation));
            }
        }
    }

    /**
     * Answers a request.
     *
     * @param request what came, DER
     * @param at the responder's time
     * @return the answer, DER; malformedRequest when the request is none or breaks a limit
     */
    public byte[] answer(byte[] request, Instant at) {
        Optional<OcspQuestion> question = OcspQuestion.parse(request);
        return question.isPresent()
                ? answer(question.get(), at.truncatedTo(ChronoUnit.SECONDS))
                : OcspError.MALFORMED_REQUEST.encoded();
    }

    private byte[] answer(OcspQuestion question, Instant at) {
        // One answer has one signature, so it speaks for one root: that of the first certificate that is known here.
        OcspIssuer speaker = question.certificates().stream()
                .flatMap(id -> issuers.stream().filter(issuer -> issuer.isNamedBy(id)))
                .findFirst()
                .orElseGet(() -> issuers.get(0));
        ASN1EncodableVector singles = new ASN1EncodableVector();
        for (CertID id : question.certificates()) {
            singles.add(new SingleResponse(id, status(speaker, id, at), time(at), nextUpdate(at), (Extensions) null));
        }
        Extensions extensions = policy.nonce() == OcspPolicy.Nonce.ECHOED
                ? question.nonce().map(Extensions::new).orElse(null)
                : null;
        ResponseData data = new ResponseData(
                new ResponderID(new DEROctetString(speaker.responderKeyHash())),
                time(at),
                new DERSequence(singles),
                extensions);
        try {
            BasicOCSPResponse basic = new BasicOCSPResponse(
                    data,
                    RsaSigner.ALGORITHM,
                    new DERBitString(speaker.sign(data.getEncoded("DER"))),
                    new DERSequence(asn1(speaker.certificate())));
            return new OCSPResponse(
                            new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                            new ResponseBytes(
                                    OCSPObjectIdentifiers.id_pkix_ocsp_basic,
                                    new DEROctetString(basic.getEncoded("DER"))))
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException("an OCSP answer could not be encoded", e);
        }
    }

    private CertStatus status(OcspIssuer speaker, CertID id, Instant at) {
        if (!speaker.isNamedBy(id) || id.getSerialNumber().getValue().signum() <= 0) {
            return unknown();
        }
        CertificateId certificate =
                new CertificateId(speaker.kind(), id.getSerialNumber().getValue());
        boolean ofThisRoot = register.find(certificate)
                .filter(record -> record.generation() == speaker.generation())
                .isPresent();
        CertificateStatus status = register.statusAt(certificate, at);
        if (!ofThisRoot) {
            return unknown();
        }
        if (status instanceof CertificateStatus.Good) {
            return new CertStatus();
        }
        return status instanceof CertificateStatus.Revoked revoked ? revoked(revoked) : unknown();
    }

    private static CertStatus revoked(CertificateStatus.Revoked revoked) {
        CRLReason reason = revoked.reason() == RevocationReason.UNSPECIFIED
                ? null
                : CRLReason.lookup(revoked.reason().code());
        return new CertStatus(new RevokedInfo(time(revoked.since()), reason));
    }

    private static CertStatus unknown() {
        return new CertStatus(2, DERNull.INSTANCE);
    }

    private @Nullable ASN1GeneralizedTime nextUpdate(Instant at) {
        return policy.life().map(life -> time(at.plus(life))).orElse(null);
    }

    private static ASN1GeneralizedTime time(Instant at) {
        return new DERGeneralizedTime(Date.from(at));
    }

    private static Certificate asn1(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the responder's certificate has no encoding", e);
        }
    }
}
