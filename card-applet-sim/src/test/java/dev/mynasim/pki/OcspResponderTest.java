// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static dev.mynasim.pki.RegisterRig.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

/** The responder's answers as BouncyCastle's client reads them; openssl judges them over HTTP elsewhere. */
class OcspResponderTest {
    private final RegisterRig rig = RegisterRig.withoutDelay();
    private final OcspResponder responder = new OcspResponder(rig.register, OcspPolicy.DEFAULT);

    @Test
    void goodThenRevokedAtOnce() throws Exception {
        IssuedCertificate sign = rig.sign();
        byte[] question = question(sign.root(), sign.id().serial(), null);
        assertThat(single(question).getCertStatus()).isNull();
        rig.now = at("2026-09-10T05:00:00Z");
        rig.register.revoke(sign.id(), RevocationReason.AFFILIATION_CHANGED);
        RevokedStatus revoked = (RevokedStatus) single(question).getCertStatus();
        assertThat(revoked.getRevocationReason()).isEqualTo(3);
        assertThat(revoked.getRevocationTime().toInstant()).isEqualTo(at("2026-09-10T05:00:00Z"));
    }

    @Test
    void theAnswerIsSignedByADelegateOfTheRoot() throws Exception {
        IssuedCertificate auth = rig.auth();
        BasicOCSPResp basic =
                basic(responder.answer(question(auth.root(), auth.id().serial(), null), rig.now));
        X509Certificate delegate = (X509Certificate) java.security.cert.CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(basic.getCerts()[0].getEncoded()));
        delegate.verify(auth.root().getPublicKey());
        assertThat(delegate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.9");
        assertThat(delegate.getExtensionValue("1.3.6.1.5.5.7.48.1.5"))
                .as("nocheck")
                .isNotNull();
        assertThat(basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(delegate)))
                .isTrue();
        assertThat(basic.getResponses()[0].getNextUpdate()).isNull();
        assertThat(basic.getResponses()[0].getThisUpdate().toInstant()).isEqualTo(rig.now);
    }

    @Test
    void whatTheRootDidNotIssueIsUnknown() throws Exception {
        IssuedCertificate sign = rig.sign();
        IssuedCertificate auth = rig.auth();
        X509Certificate third = rig.register
                .roots()
                .root(CertificateKind.SIGN, Generation.THIRD)
                .certificate();
        for (byte[] question : new byte[][] {
            question(sign.root(), BigInteger.valueOf(99), null),
            question(auth.root(), sign.id().serial(), null),
            question(third, sign.id().serial(), null),
            question(sign.certificate(), sign.id().serial(), null),
        }) {
            assertThat(single(question).getCertStatus()).isInstanceOf(UnknownStatus.class);
        }
    }

    /** T-113. */
    @Test
    void whatIsNotYetActiveIsUnknown() throws Exception {
        RegisterRig delayed = new RegisterRig(CaPolicy.DEFAULT);
        IssuedCertificate sign = delayed.sign();
        OcspResponder its = new OcspResponder(delayed.register, OcspPolicy.DEFAULT);
        byte[] question = question(sign.root(), sign.id().serial(), null);
        assertThat(basic(its.answer(question, at("2026-09-01T06:00:00Z")))
                        .getResponses()[0]
                        .getCertStatus())
                .isInstanceOf(UnknownStatus.class);
        assertThat(basic(its.answer(question, at("2026-09-02T05:00:00Z")))
                        .getResponses()[0]
                        .getCertStatus())
                .isNull();
    }

    @Test
    void aNonceComesBackUpTo128Octets() throws Exception {
        IssuedCertificate sign = rig.sign();
        for (int length : new int[] {1, 16, 32, 128}) {
            byte[] nonce = new byte[length];
            Arrays.fill(nonce, (byte) 0x5A);
            BasicOCSPResp basic =
                    basic(responder.answer(question(sign.root(), sign.id().serial(), nonce), rig.now));
            assertThat(DEROctetString.getInstance(basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                                    .getParsedValue())
                            .getOctets())
                    .isEqualTo(nonce);
        }
        for (int length : new int[] {0, 129, 4096}) {
            byte[] question = question(sign.root(), sign.id().serial(), new byte[length]);
            assertThat(new OCSPResp(responder.answer(question, rig.now)).getStatus())
                    .as("RFC 9654: malformedRequest")
                    .isEqualTo(OCSPResp.MALFORMED_REQUEST);
        }
    }

    @Test
    void nonceAndLifeCanBeSet() throws Exception {
        IssuedCertificate sign = rig.sign();
        OcspResponder other = new OcspResponder(
                rig.register, new OcspPolicy(OcspPolicy.Nonce.IGNORED, Optional.of(Duration.ofHours(1))));
        BasicOCSPResp basic = basic(other.answer(question(sign.root(), sign.id().serial(), new byte[16]), rig.now));
        assertThat(basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)).isNull();
        assertThat(basic.getResponses()[0].getNextUpdate().toInstant()).isEqualTo(rig.now.plusSeconds(3600));
    }

    /** Every cut and every changed octet gets an OCSP answer, whatever it says. */
    @Test
    void nonsenseIsAnswered() throws Exception {
        IssuedCertificate sign = rig.sign();
        byte[] question = question(sign.root(), sign.id().serial(), new byte[16]);
        for (int length = 0; length < question.length; length++) {
            assertThat(new OCSPResp(responder.answer(Arrays.copyOf(question, length), rig.now)).getStatus())
                    .as("cut after %d", length)
                    .isEqualTo(OCSPResp.MALFORMED_REQUEST);
        }
        for (int i = 0; i < question.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = question.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(new OCSPResp(responder.answer(changed, rig.now)).getStatus())
                        .isIn(OCSPResp.SUCCESSFUL, OCSPResp.MALFORMED_REQUEST);
            }
        }
        assertThat(new OCSPResp(responder.answer(new byte[OcspResponder.LARGEST_REQUEST + 1], rig.now)).getStatus())
                .isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    private org.bouncycastle.cert.ocsp.SingleResp single(byte[] question) throws Exception {
        BasicOCSPResp basic = basic(responder.answer(question, rig.now));
        assertThat(basic.getResponses()).hasSize(1);
        return basic.getResponses()[0];
    }

    private static BasicOCSPResp basic(byte[] answer) throws Exception {
        OCSPResp response = new OCSPResp(answer);
        assertThat(response.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
        return (BasicOCSPResp) response.getResponseObject();
    }

    private static byte[] question(
            X509Certificate issuer, BigInteger serial, byte @org.jspecify.annotations.Nullable [] nonce)
            throws Exception {
        OCSPReqBuilder builder = new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(issuer),
                        serial));
        if (nonce != null) {
            builder.setRequestExtensions(new Extensions(new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())));
        }
        return builder.build().getEncoded();
    }
}
