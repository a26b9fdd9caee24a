// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CertificateKind;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Verifies logins by auth certificates (利用者証明検証): the service asks a fresh question, the card signs it, the answer
 * counts once. Whether the card's PIN is locked is invisible here: such a card makes no answer.
 */
public final class LoginVerifier {
    /** How long a challenge can be answered, unless said otherwise. */
    public static final Duration USUAL_LIFE = Duration.ofMinutes(5);

    private static final int MOST_CHALLENGES = 10_000;

    private final CertificateCheck certificates;
    private final ChallengeBook challenges;

    /**
     * A verifier.
     *
     * @param certificates how certificates are checked
     * @param life how long a challenge can be answered
     * @param random where challenges come from
     */
    public LoginVerifier(CertificateCheck certificates, Duration life, SecureRandom random) {
        this.certificates = certificates;
        challenges = new ChallengeBook(life, MOST_CHALLENGES, random);
    }

    /** A new question. */
    public Challenge challenge() {
        return challenges.open(certificates.now());
    }

    /**
     * Verifies an answer. Whatever comes of it, the question cannot be answered again.
     *
     * @param challengeId which question
     * @param signature RSASSA-PKCS1-v1_5 with SHA-256 over the challenge's octets, 256 octets
     * @param certificate the auth certificate, DER
     * @return the certificate; issuer and number name the account (section 11, step 7)
     */
    public Outcome<TrustedLeaf> verify(String challengeId, byte[] signature, byte[] certificate) {
        return challenges.take(challengeId, certificates.now()).then(challenge -> Leaf.parse(certificate)
                .then(leaf -> RsaSignature.verifies(leaf.certificate(), "SHA256", challenge.octets(), signature)
                        ? certificates.check(leaf, CertificateKind.AUTH)
                        : new Outcome.Refused<>(new Refusal.WrongSignature(
                                "it was not made over this question with the certificate's key"))));
    }
}
