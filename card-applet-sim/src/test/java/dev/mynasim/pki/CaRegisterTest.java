// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static dev.mynasim.pki.RegisterRig.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.pki.CertificateStatus.Good;
import dev.mynasim.pki.CertificateStatus.NotYetActive;
import dev.mynasim.pki.CertificateStatus.Revoked;
import dev.mynasim.pki.CertificateStatus.Unknown;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CA's records, by the rows of counter-procedures.md section 8 and certificates-pki.md section 9. */
class CaRegisterTest {
    private final RegisterRig rig = RegisterRig.withoutDelay();

    @Test
    void numbersGrowByOneAndEachCaHasACounterOfItsOwn() {
        List<BigInteger> signs = List.of(
                rig.sign().id().serial(),
                rig.sign().id().serial(),
                rig.sign().id().serial());
        assertThat(signs.get(1)).isEqualTo(signs.get(0).add(BigInteger.ONE));
        assertThat(signs.get(2)).isEqualTo(signs.get(0).add(BigInteger.TWO));
        assertThat(signs.get(0).toByteArray()).hasSize(4);
        assertThat(rig.auth().id().serial()).isNotIn(signs);
    }

    @Test
    void anIssuedCertificateIsOfTheProfileAndEndsAtTheLastSecondInJapan() throws Exception {
        IssuedCertificate issued = rig.sign();
        issued.certificate().verify(issued.root().getPublicKey());
        assertThat(issued.certificate().getNotBefore().toInstant()).isEqualTo(rig.now);
        assertThat(issued.certificate().getNotAfter().toInstant()).isEqualTo(at("2031-08-14T14:59:59Z"));
        assertThat(issued.certificate().getSubjectX500Principal().getName())
                .startsWith("CN=202609011400000000010202001A,L=Takasaki-shi,L=Gunma-ken");
        assertThat(rig.auth().certificate().getSubjectX500Principal().getName())
                .matches("CN=[0-9A-Z]{14}10202001A,C=JP");
    }

    /** T-113, S-13, K4. */
    @Test
    void aCertificateIsUsableAfterTheDelay() {
        RegisterRig delayed = new RegisterRig(CaPolicy.DEFAULT);
        CertificateId id = delayed.sign().id();
        assertThat(delayed.register.statusAt(id, at("2026-09-01T06:00:00Z")))
                .isEqualTo(new NotYetActive(at("2026-09-02T05:00:00Z")));
        assertThat(delayed.register.statusAt(id, at("2026-09-02T04:59:59Z"))).isInstanceOf(NotYetActive.class);
        assertThat(delayed.register.statusAt(id, at("2026-09-02T05:00:00Z"))).isEqualTo(new Good());
        assertThat(delayed.register.statusAt(id, at("2026-09-01T04:59:59Z"))).isEqualTo(new Unknown());
    }

    @Test
    void aWaitingCertificateCanBeActivatedOnce() {
        RegisterRig delayed = new RegisterRig(CaPolicy.DEFAULT);
        CertificateId id = delayed.sign().id();
        delayed.now = at("2026-09-01T07:00:00Z");
        assertThat(delayed.register.activate(id)).isInstanceOf(CaAnswer.Done.class);
        assertThat(delayed.register.status(id)).isEqualTo(new Good());
        assertThat(delayed.register.statusAt(id, at("2026-09-01T06:59:59Z"))).isInstanceOf(NotYetActive.class);
        assertThat(delayed.register.activate(id)).isInstanceOf(CaAnswer.NotPossible.class);
    }

    /** T-091. */
    @Test
    void aMoveRevokesTheSignCertificateAndNotTheOther() {
        CertificateId sign = rig.sign().id();
        CertificateId auth = rig.auth().id();
        rig.now = at("2026-09-10T05:00:00Z");
        assertThat(rig.register.revoke(sign, RevocationReason.AFFILIATION_CHANGED))
                .isInstanceOf(CaAnswer.Done.class);
        assertThat(rig.register.status(sign))
                .isEqualTo(new Revoked(RevocationReason.AFFILIATION_CHANGED, at("2026-09-10T05:00:00Z")));
        assertThat(rig.register.status(auth)).isEqualTo(new Good());
        assertThat(rig.register.statusAt(sign, at("2026-09-10T04:59:59Z"))).isEqualTo(new Good());
    }

    /** T-104: the departure is told before it comes. */
    @Test
    void aRevocationCanLieAhead() {
        CertificateId sign = rig.sign().id();
        Instant departure = at("2026-09-30T15:00:00Z");
        rig.register.revoke(sign, RevocationReason.AFFILIATION_CHANGED, departure);
        assertThat(rig.register.statusAt(sign, departure.minusSeconds(1))).isEqualTo(new Good());
        assertThat(rig.register.statusAt(sign, departure))
                .isEqualTo(new Revoked(RevocationReason.AFFILIATION_CHANGED, departure));
        rig.now = at("2026-09-20T00:00:00Z");
        assertThat(rig.register.revoke(sign, RevocationReason.KEY_COMPROMISE)).isInstanceOf(CaAnswer.Done.class);
        assertThat(rig.register.statusAt(sign, departure))
                .isEqualTo(new Revoked(RevocationReason.KEY_COMPROMISE, at("2026-09-20T00:00:00Z")));
    }

    @Test
    void aRevocationThatLiesInThePastDoesNotChangeWhatWasSaidBefore() {
        CertificateId sign = rig.sign().id();
        rig.now = at("2026-09-20T00:00:00Z");
        rig.register.revoke(sign, RevocationReason.CESSATION_OF_OPERATION, at("2026-09-15T00:00:00Z"));
        assertThat(rig.register.statusAt(sign, at("2026-09-19T00:00:00Z"))).isEqualTo(new Good());
        assertThat(rig.register.status(sign))
                .isEqualTo(new Revoked(RevocationReason.CESSATION_OF_OPERATION, at("2026-09-15T00:00:00Z")));
    }

    @Test
    void aRevocationIsFinalAndAHoldIsNot() {
        CertificateId auth = rig.auth().id();
        rig.register.revoke(auth, RevocationReason.CERTIFICATE_HOLD);
        assertThat(rig.register.revoke(auth, RevocationReason.CERTIFICATE_HOLD))
                .isInstanceOf(CaAnswer.NotPossible.class);
        assertThat(rig.register.revoke(auth, RevocationReason.SUPERSEDED)).isInstanceOf(CaAnswer.Done.class);
        assertThat(rig.register.revoke(auth, RevocationReason.KEY_COMPROMISE))
                .isEqualTo(new CaAnswer.AlreadyRevoked(new Revoked(RevocationReason.SUPERSEDED, rig.now)));
        assertThat(rig.register.liftHold(auth)).isInstanceOf(CaAnswer.AlreadyRevoked.class);
    }

    /** C3: a card's hold stays, a phone's auth certificate comes back. */
    @Test
    void onlyAPhonesAuthCertificateComesBackFromAHold() {
        CertificateId card = rig.auth().id();
        CertificateId phone = rig.auth(Device.PHONE).id();
        CertificateId phoneSign = rig.register
                .issue(RegisterRig.signApplication(RegisterRig.TAKASAKI, Device.PHONE))
                .id();
        for (CertificateId id : List.of(card, phone, phoneSign)) {
            assertThat(rig.register.liftHold(id)).isInstanceOf(CaAnswer.NotPossible.class);
            rig.register.revoke(id, RevocationReason.CERTIFICATE_HOLD);
        }
        rig.now = rig.now.plusSeconds(3600);
        assertThat(rig.register.liftHold(card)).isInstanceOf(CaAnswer.NotPossible.class);
        assertThat(rig.register.liftHold(phoneSign)).isInstanceOf(CaAnswer.NotPossible.class);
        assertThat(rig.register.liftHold(phone)).isInstanceOf(CaAnswer.Done.class);
        assertThat(rig.register.status(phone)).isEqualTo(new Good());
        assertThat(rig.register.status(card)).isInstanceOf(Revoked.class);
    }

    @Test
    void nothingIsKnownOfANumberThatWasNotIssued() {
        CertificateId stranger = new CertificateId(CertificateKind.SIGN, BigInteger.valueOf(99));
        assertThat(rig.register.status(stranger)).isEqualTo(new Unknown());
        assertThat(rig.register.revoke(stranger, RevocationReason.SUPERSEDED))
                .isEqualTo(new CaAnswer.NoSuchCertificate(stranger));
        assertThat(rig.register.liftHold(stranger)).isInstanceOf(CaAnswer.NoSuchCertificate.class);
        assertThat(rig.register.activate(stranger)).isInstanceOf(CaAnswer.NoSuchCertificate.class);
        assertThat(rig.register.history()).isEmpty();
    }

    @Test
    void aCertificateThatPersonalisationMadeIsTakenOver() {
        CertificateAuthority root = CertificateAuthority.testSignRoot();
        X509Certificate leaf = root.issueSign(
                Holder.withoutSubstitutes("高崎　花子", '2', LocalDate.of(1985, 8, 14), "群馬県高崎市"),
                TestKeys.cardPair(0).getPublic(),
                BigInteger.valueOf(110_000_001),
                new CertificateRequest(
                        RegisterRig.TAKASAKI,
                        OpaqueNames.sign(rig.now, 1, RegisterRig.TAKASAKI),
                        Validity.until(rig.now, LocalDate.of(2031, 8, 14))));
        IssuedCertificate adopted = rig.register.adopt(CertificateKind.SIGN, leaf);
        assertThat(adopted.record().generation()).isEqualTo(Generation.SECOND);
        assertThat(adopted.record().municipality()).isEqualTo(RegisterRig.TAKASAKI);
        assertThat(adopted.record().device()).isEqualTo(Device.CARD);
        assertThat(rig.register.status(adopted.id())).isEqualTo(new Good());
        assertThatThrownBy(() -> rig.register.adopt(CertificateKind.SIGN, leaf)).hasMessageContaining("is taken");
        assertThatThrownBy(() -> rig.register.adopt(CertificateKind.AUTH, leaf)).hasMessageContaining("was not issued");
    }

    /** T-128: the same issuer name, and only the root that signed verifies. */
    @Test
    void aNewRootTakesOverWhenItIsThere() {
        IssuedCertificate before = rig.auth();
        rig.now = at("2027-03-01T01:00:00Z");
        IssuedCertificate after = rig.auth();
        assertThat(before.record().generation()).isEqualTo(Generation.SECOND);
        assertThat(after.record().generation()).isEqualTo(Generation.THIRD);
        assertThat(after.certificate().getIssuerX500Principal())
                .isEqualTo(before.certificate().getIssuerX500Principal());
        assertThat(after.root()).isNotEqualTo(before.root());
        assertThatThrownBy(() -> after.certificate().verify(before.root().getPublicKey()))
                .isInstanceOf(java.security.SignatureException.class);
        assertThat(rig.register.roots().issuerOf(CertificateKind.AUTH, after.certificate()))
                .contains(Generation.THIRD);
    }

    @Test
    void theGenerationsHaveOneNameAndDifferentKeysAndNumbers() {
        for (CertificateKind kind : CertificateKind.values()) {
            List<X509Certificate> roots = rig.register.roots().certificates(kind);
            assertThat(roots).hasSize(3);
            assertThat(roots)
                    .extracting(X509Certificate::getSubjectX500Principal)
                    .containsOnly(roots.get(0).getSubjectX500Principal());
            assertThat(roots).extracting(X509Certificate::getPublicKey).doesNotHaveDuplicates();
            assertThat(roots).extracting(X509Certificate::getSerialNumber).doesNotHaveDuplicates();
            assertThat(roots).isSortedAccordingTo(java.util.Comparator.comparing(root -> root.getNotBefore()
                    .toInstant()));
        }
    }

    @Test
    void aCertificateCannotOutliveItsRoot() {
        rig.now = at("2036-01-01T00:00:00Z");
        assertThatThrownBy(() -> rig.register.issue(new CertificateApplication.Auth(
                        RegisterRig.TAKASAKI, TestKeys.cardPair(1).getPublic(), LocalDate.of(2041, 1, 1), Device.CARD)))
                .hasMessageContaining("would outlive its root");
    }

    @Test
    void theClockDoesNotGoBack() {
        rig.sign();
        rig.now = rig.now.minusSeconds(1);
        assertThatThrownBy(rig::sign).hasMessageContaining("clock went back");
        assertThat(rig.register.records()).hasSize(1);
    }

    @Test
    void recordsShowNothingAboutTheHolder() {
        assertThat(rig.sign().toString()).doesNotContain("高崎", "Takasaki");
    }
}
