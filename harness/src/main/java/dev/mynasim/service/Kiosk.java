// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.Refusal;
import dev.mynasim.relying.TrustedLeaf;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A machine in a convenience store that prints certificates (コンビニ交付): the person enters the auth PIN, the machine asks
 * for nothing else of the card (counter-procedures.md S-07). It wants to know the state of today, so it is given a
 * verifier that asks OCSP. Open from 06:30 to 23:00 (A-36, which says it of the same machines' other service).
 */
public final class Kiosk {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime OPENS = LocalTime.of(6, 30);
    private static final LocalTime CLOSES = LocalTime.of(23, 0);

    private final LoginVerifier logins;
    private final InstantSource clock;

    /** A machine that verifies so. */
    public Kiosk(LoginVerifier logins, InstantSource clock) {
        this.logins = logins;
        this.clock = clock;
    }

    /** What the machine does in the end. */
    public sealed interface Answer {
        /**
         * It prints.
         *
         * @param what the paper's name
         */
        record Printed(String what) implements Answer {}

        /** It is night. */
        record Closed() implements Answer {}

        /**
         * The card did not take the PIN.
         *
         * @param outcome what the card said
         */
        record PinRefused(PinOutcome outcome) implements Answer {}

        /**
         * The certificate is not accepted.
         *
         * @param refusal why
         */
        record Refused(Refusal refusal) implements Answer {}
    }

    /**
     * Prints a paper for the person whose card lies in the machine.
     *
     * @param card with power
     * @param pin the auth PIN
     * @param what the paper's name
     */
    public Answer print(JpkiClient card, String pin, String what) throws LinkException, CardAnswerException {
        LocalTime now = clock.instant().atZone(JAPAN).toLocalTime();
        if (now.isBefore(OPENS) || now.isAfter(CLOSES)) {
            return new Answer.Closed();
        }
        Challenge challenge = logins.challenge();
        CardSide.Attempt attempt = new CardSide(card).answer(pin, challenge);
        if (attempt instanceof CardSide.Attempt.PinRefused refused) {
            return new Answer.PinRefused(refused.outcome());
        }
        Signed signed = ((CardSide.Attempt.Done) attempt).signed();
        Outcome<TrustedLeaf> outcome = logins.verify(challenge.id(), signed.signature(), signed.certificate());
        return outcome instanceof Outcome.Refused<TrustedLeaf> refused
                ? new Answer.Refused(refused.refusal())
                : new Answer.Printed(what);
    }
}
