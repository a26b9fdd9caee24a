// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import static dev.mynasim.relying.RelyingRig.accepted;
import static dev.mynasim.relying.RelyingRig.der;
import static dev.mynasim.relying.RelyingRig.refusal;
import static dev.mynasim.relying.RelyingRig.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.RevocationReason;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Logins: each question is good for one answer. */
class LoginVerifierTest {
    private final RelyingRig rig = RelyingRig.test();
    private final IssuedCertificate auth = rig.auth();
    private final LoginVerifier logins =
            new LoginVerifier(rig.check(rig.ocsp()), LoginVerifier.USUAL_LIFE, new SecureRandom());

    @Test
    void aRightAnswerNamesTheAccountOnceAndOnlyOnce() throws Exception {
        Challenge challenge = logins.challenge();
        byte[] answer = signed(RelyingRig.AUTH_KEY, challenge.octets());
        TrustedLeaf account = accepted(logins.verify(challenge.id(), answer, der(auth)));
        assertThat(account.serial()).isEqualTo(auth.id().serial());
        assertThat(refusal(logins.verify(challenge.id(), answer, der(auth)))).isEqualTo(new Refusal.UsedChallenge());
    }

    @Test
    void questionsAreFresh() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Challenge challenge = logins.challenge();
            assertThat(challenge.octets()).hasSize(32);
            assertThat(ids.add(challenge.id())).isTrue();
        }
    }

    @Test
    void aQuestionLivesFiveMinutes() throws Exception {
        Challenge challenge = logins.challenge();
        Challenge late = logins.challenge();
        byte[] answer = signed(RelyingRig.AUTH_KEY, challenge.octets());
        rig.ca.setNow("2026-09-01T01:19:59Z");
        accepted(logins.verify(challenge.id(), answer, der(auth)));
        rig.ca.setNow("2026-09-01T01:20:00Z");
        assertThat(refusal(logins.verify(late.id(), signed(RelyingRig.AUTH_KEY, late.octets()), der(auth))))
                .isEqualTo(new Refusal.ExpiredChallenge(Instant.parse("2026-09-01T01:20:00Z")));
    }

    @Test
    void aWrongAnswerUsesTheQuestionUp() throws Exception {
        Challenge challenge = logins.challenge();
        assertThat(refusal(logins.verify(challenge.id(), signed(RelyingRig.SIGN_KEY, challenge.octets()), der(auth))))
                .isInstanceOf(Refusal.WrongSignature.class);
        assertThat(refusal(logins.verify(challenge.id(), signed(RelyingRig.AUTH_KEY, challenge.octets()), der(auth))))
                .isEqualTo(new Refusal.UsedChallenge());
    }

    @Test
    void anAnswerToAQuestionThatNobodyAskedIsRefused() throws Exception {
        LoginVerifier other = new LoginVerifier(rig.check(rig.ocsp()), LoginVerifier.USUAL_LIFE, new SecureRandom());
        Challenge challenge = other.challenge();
        byte[] answer = signed(RelyingRig.AUTH_KEY, challenge.octets());
        assertThat(refusal(logins.verify(challenge.id(), answer, der(auth)))).isEqualTo(new Refusal.UnknownChallenge());
        assertThat(refusal(logins.verify("", answer, der(auth)))).isEqualTo(new Refusal.UnknownChallenge());
    }

    @Test
    void theSignCertificateLogsNobodyIn() throws Exception {
        Challenge challenge = logins.challenge();
        Refusal refusal = refusal(
                logins.verify(challenge.id(), signed(RelyingRig.SIGN_KEY, challenge.octets()), der(rig.sign())));
        assertThat(refusal.code()).isEqualTo("wrong-kind");
        assertThat(refusal.sentence()).contains("利用者証明用");
    }

    @Test
    void aRevokedCertificateLogsNobodyIn() throws Exception {
        rig.ca.register().revoke(auth.id(), RevocationReason.CERTIFICATE_HOLD);
        Challenge challenge = logins.challenge();
        Refusal refusal =
                refusal(logins.verify(challenge.id(), signed(RelyingRig.AUTH_KEY, challenge.octets()), der(auth)));
        assertThat(refusal).isInstanceOf(Refusal.Revoked.class);
        assertThat(refusal.sentence()).contains("on hold since");
    }

    @Test
    void theOldestQuestionsMakeRoom() {
        ChallengeBook book = new ChallengeBook(Duration.ofMinutes(5), 3, new SecureRandom());
        Challenge first = book.open(rig.ca.now());
        for (int i = 0; i < 3; i++) {
            book.open(rig.ca.now());
        }
        assertThat(refusal(book.take(first.id(), rig.ca.now()))).isEqualTo(new Refusal.UnknownChallenge());
        assertThat(accepted(book.take(book.open(rig.ca.now()).id(), rig.ca.now())))
                .isNotNull();
    }
}
