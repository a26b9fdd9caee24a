// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import static dev.mynasim.relying.RelyingRig.DOCUMENT;
import static dev.mynasim.relying.RelyingRig.accepted;
import static dev.mynasim.relying.RelyingRig.der;
import static dev.mynasim.relying.RelyingRig.refusal;
import static dev.mynasim.relying.RelyingRig.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pki.CaAnswer;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.responder.TestCa;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures of documents: what is known of an accepted one, and each reason for refusing one. */
class DocumentVerifierTest {
    private final RelyingRig rig = RelyingRig.test();

    @Test
    void anAcceptedSignatureSaysWhoSigned() throws Exception {
        SignedDocument document = accepted(verify(rig.sign()));
        // The test person of certificates-pki.md section 6.
        assertThat(document.holder().name()).isEqualTo("黒桐　幹也");
        assertThat(document.holder().nameFlags()).isEqualTo("00000");
        assertThat(document.holder().sex()).isEqualTo('1');
        assertThat(document.holder().birthDate()).isEqualTo(new CertifiedBirthDate('3', "19800217"));
        assertThat(document.holder().birthDate().date()).contains(LocalDate.of(1980, 2, 17));
        assertThat(document.holder().address()).isEqualTo("東京都清瀬市観布子南１２－７－２０２");
        assertThat(document.holder().addressFlags()).isEqualTo("0".repeat(18));
        assertThat(document.holder().others()).isEmpty();
        assertThat(document.holder().hasSubstitutesInName()).isFalse();
        assertThat(document.toString()).doesNotContain("黒桐", "清瀬");
    }

    @Test
    void substituteCharactersAreShownAsSuch() throws Exception {
        IssuedCertificate certificate = rig.ca
                .register()
                .issue(new CertificateApplication.Sign(
                        new Holder("高〓　一", "0100", '9', LocalDate.of(2019, 5, 1), "群馬県高〓市", "000010"),
                        TestCa.TAKASAKI,
                        RelyingRig.SIGN_KEY.getPublic(),
                        LocalDate.of(2031, 8, 14),
                        Device.CARD));
        CertifiedHolder holder = accepted(verify(certificate)).holder();
        assertThat(holder.hasSubstitutesInName()).isTrue();
        assertThat(holder.addressFlags()).isEqualTo("000010");
        assertThat(holder.birthDate().era()).isEqualTo('5');
        assertThat(holder.sex()).isEqualTo('9');
    }

    @Test
    void anotherDocumentOrAnotherKeyIsAWrongSignature() throws Exception {
        IssuedCertificate sign = rig.sign();
        byte[] signature = signed(RelyingRig.SIGN_KEY, DOCUMENT);
        byte[] changed = DOCUMENT.clone();
        changed[0] ^= 1;
        assertThat(refusal(rig.documents().verify(changed, signature, der(sign))))
                .isInstanceOf(Refusal.WrongSignature.class);
        assertThat(refusal(rig.documents().verify(DOCUMENT, signed(RelyingRig.AUTH_KEY, DOCUMENT), der(sign))))
                .isInstanceOf(Refusal.WrongSignature.class);
        for (int length : new int[] {0, 255, 257, 100_000}) {
            assertThat(refusal(rig.documents().verify(DOCUMENT, new byte[length], der(sign))))
                    .isInstanceOf(Refusal.WrongSignature.class);
        }
    }

    @Test
    void theAuthCertificateSignsNoDocuments() throws Exception {
        byte[] signature = signed(RelyingRig.AUTH_KEY, DOCUMENT);
        Refusal refusal = refusal(rig.documents().verify(DOCUMENT, signature, der(rig.auth())));
        assertThat(refusal.code()).isEqualTo("wrong-kind");
        assertThat(refusal.sentence()).contains("署名用").contains("this is the auth certificate");
    }

    @ParameterizedTest
    @EnumSource(RevocationReason.class)
    void aRevokedCertificateIsRefusedWithItsReason(RevocationReason reason) throws Exception {
        IssuedCertificate sign = rig.sign();
        rig.ca.setNow("2026-09-10T05:00:00Z");
        rig.ca.register().revoke(sign.id(), reason);
        assertThat(refusal(verify(sign))).isEqualTo(new Refusal.Revoked(reason, Instant.parse("2026-09-10T05:00:00Z")));
        rig.ca.setNow("2026-09-11T05:00:00Z");
        assertThat(refusal(verify(new DocumentVerifier(rig.check(rig.lists())), sign)))
                .as("by the next day's list")
                .isEqualTo(new Refusal.Revoked(reason, Instant.parse("2026-09-10T05:00:00Z")));
    }

    @Test
    void datesCountToTheLastSecondInJapan() throws Exception {
        IssuedCertificate sign = rig.sign();
        rig.ca.setNow("2026-09-01T01:14:59Z");
        assertThat(refusal(verify(sign))).isEqualTo(new Refusal.NotYetActive(Instant.parse("2026-09-01T01:15:00Z")));
        rig.ca.setNow("2031-08-14T14:59:59.999Z");
        accepted(verify(sign));
        rig.ca.setNow("2031-08-14T15:00:00Z");
        assertThat(refusal(verify(sign))).isEqualTo(new Refusal.Expired(Instant.parse("2031-08-14T14:59:59Z")));
    }

    @Test
    void certificatesOfOtherHierarchiesAndPoliciesAreRefused() throws Exception {
        RelyingRig production = new RelyingRig(Hierarchy.PRODUCTION_SHAPED);
        assertThat(refusal(verify(production.sign()))).isInstanceOf(Refusal.Untrusted.class);
        accepted(verify(production.documents(), production.sign()));
        Trust others = new Trust(rig.trust.sign(), rig.trust.auth(), Set.of("1.2.392.200149.8.5.1.1.20"), Set.of());
        DocumentVerifier picky =
                new DocumentVerifier(new CertificateCheck(others, java.util.List.of(rig.ocsp()), rig.ca::now, 1));
        assertThat(refusal(verify(picky, rig.sign()))).isEqualTo(new Refusal.WrongPolicy("1.2.392.200149.8.5.1.0.20"));
        accepted(verify(rig.ca.sign(Device.PHONE)));
    }

    @Test
    void whatTheCaDoesNotKnowIsRefused() throws Exception {
        RelyingRig other = RelyingRig.test();
        assertThat(refusal(verify(other.sign()))).isEqualTo(new Refusal.UnknownToCa());
    }

    /** T-128: all generations are pinned, each verifies its own. */
    @Test
    void aNewRootsCertificateIsAccepted() throws Exception {
        rig.ca.setNow("2027-04-01T00:00:00Z");
        SignedDocument document = accepted(verify(rig.sign()));
        assertThat(document.signer().root().getNotBefore().toInstant())
                .isEqualTo(Instant.parse("2027-03-01T01:00:00Z"));
        accepted(verify(new DocumentVerifier(rig.check(rig.lists())), rig.sign()));
    }

    @Test
    void aForgedCertificateIsUntrusted() throws Exception {
        byte[] forged = der(rig.sign());
        // The last octet belongs to the root's signature, the signed part is untouched.
        forged[forged.length - 1] ^= 1;
        assertThat(refusal(rig.documents().verify(DOCUMENT, signed(RelyingRig.SIGN_KEY, DOCUMENT), forged)))
                .isInstanceOf(Refusal.Untrusted.class);
    }

    @Test
    void nonsenseInPlaceOfACertificateIsMalformed() throws Exception {
        byte[] good = der(rig.sign());
        byte[] longer = java.util.Arrays.copyOf(good, good.length + 1);
        for (byte[] nonsense : new byte[][] {{}, {0x30}, longer, new byte[9_000], DOCUMENT}) {
            assertThat(refusal(rig.documents().verify(DOCUMENT, new byte[256], nonsense)))
                    .isInstanceOf(Refusal.Malformed.class);
        }
    }

    @Test
    void theNextSourceIsAskedWhenOneKnowsNothing() throws Exception {
        IssuedCertificate sign = rig.sign();
        DocumentVerifier both = new DocumentVerifier(rig.check(rig.ocsp(), rig.lists()));
        rig.ocspAnswers = false;
        accepted(verify(both, sign));
        assertThat(rig.fetched).isEqualTo(1);
        rig.listsAnswer = false;
        rig.ca.setNow("2026-09-02T06:00:00Z");
        assertThat(refusal(verify(both, sign)))
                .as("the list from before is too old, nothing else answers; the first problem is told")
                .isEqualTo(new Refusal.NoRevocationAnswer("no OCSP answer: the responder is away"));
        assertThat(refusal(verify(new DocumentVerifier(rig.check(rig.ocsp())), sign))
                        .sentence())
                .contains("the responder is away");
    }

    @Test
    void aVerifiedChainIsRememberedAndRevocationIsAskedAgain() throws Exception {
        IssuedCertificate sign = rig.sign();
        ChainCheck chains = new ChainCheck(rig.trust, 2);
        for (int i = 0; i < 5; i++) {
            IssuedCertificate other = rig.sign();
            accepted(Leaf.parse(der(other))
                    .then(leaf -> chains.check(leaf, other.id().kind())));
            assertThat(chains.size()).isLessThanOrEqualTo(2);
        }
        CertificateCheck check = rig.check(rig.ocsp());
        Leaf leaf = accepted(Leaf.parse(der(sign)));
        accepted(check.check(leaf, sign.id().kind()));
        assertThat(rig.ca.register().revoke(sign.id(), RevocationReason.SUPERSEDED))
                .isInstanceOf(CaAnswer.Done.class);
        assertThat(refusal(check.check(leaf, sign.id().kind()))).isInstanceOf(Refusal.Revoked.class);
    }

    private Outcome<SignedDocument> verify(IssuedCertificate certificate) throws Exception {
        return verify(rig.documents(), certificate);
    }

    private static Outcome<SignedDocument> verify(DocumentVerifier verifier, IssuedCertificate certificate)
            throws Exception {
        return verifier.verify(DOCUMENT, signed(RelyingRig.SIGN_KEY, DOCUMENT), der(certificate));
    }
}
