// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.CmsDraft;
import dev.mynasim.relying.DigestInfo;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** What happens between person, card and the computer in front of them: a PIN, then a signature. */
public final class CardSide {
    private final JpkiClient card;

    /** @param card a card with power */
    public CardSide(JpkiClient card) {
        this.card = card;
    }

    /** Either the card signed, or it did not take the PIN. */
    public sealed interface Attempt {
        /**
         * It signed.
         *
         * @param signed what it made
         */
        record Done(Signed signed) implements Attempt {}

        /**
         * The PIN was wrong or is blocked; no service hears of it.
         *
         * @param outcome what the card said
         */
        record PinRefused(PinOutcome outcome) implements Attempt {}
    }

    /**
     * Signs a document with the sign certificate.
     *
     * @param password the sign password
     * @param time what the computer's clock shows
     * @return with a detached CMS signature
     */
    public Attempt signDocument(String password, byte[] document, Instant time)
            throws LinkException, CardAnswerException {
        card.select();
        PinOutcome pin = card.verify(Credential.SIGN, password);
        if (!(pin instanceof PinOutcome.Verified)) {
            return new Attempt.PinRefused(pin);
        }
        X509Certificate certificate = card.readCertificate(Certificate.SIGN);
        CmsDraft draft = CmsDraft.of(certificate, document, Optional.of(time));
        return new Attempt.Done(
                new Signed(encoded(certificate), draft.complete(card.sign(Credential.SIGN, draft.digestInfo()))));
    }

    /**
     * Answers a login's question with the auth certificate.
     *
     * @param pin the auth PIN, 4 digits
     * @return with a signature of 256 octets
     */
    public Attempt answer(String pin, Challenge challenge) throws LinkException, CardAnswerException {
        card.select();
        PinOutcome outcome = card.verify(Credential.AUTH, pin);
        if (!(outcome instanceof PinOutcome.Verified)) {
            return new Attempt.PinRefused(outcome);
        }
        X509Certificate certificate = card.readCertificate(Certificate.AUTH);
        return new Attempt.Done(
                new Signed(encoded(certificate), card.sign(Credential.AUTH, DigestInfo.sha256(challenge.octets()))));
    }

    private static byte[] encoded(X509Certificate certificate) throws CardAnswerException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new CardAnswerException("the certificate on the card has no encoding");
        }
    }
}
