// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiFile;
import dev.mynasim.counter.world.World;
import dev.mynasim.pki.CertificateKind;
import dev.mynasim.pki.OcspPolicy;
import dev.mynasim.pki.OcspResponder;
import dev.mynasim.relying.CertificateCheck;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Freshness;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.OcspSource;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.Refusal;
import dev.mynasim.relying.Trust;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** A service that takes signed documents and logins, and asks the CA's OCSP responder each time. */
final class RelyingService {
    private static final String DOCUMENT = "an application";

    private final CertificateCheck certificates;

    RelyingService(World world) {
        OcspResponder responder = new OcspResponder(world.ca(), OcspPolicy.DEFAULT);
        OcspSource ocsp = new OcspSource(
                request -> responder.answer(request, world.clock().instant()),
                Freshness.DEFAULT,
                // For nonces, on which no story depends.
                new SecureRandom());
        certificates = new CertificateCheck(
                Trust.of(world.ca().roots().hierarchy()), List.of(ocsp), world.clock(), CertificateCheck.USUAL_MEMORY);
    }

    /**
     * Its answer to a document or a login that the card signs now.
     *
     * @return {@code accepted}, or {@code refused(why)}, for example {@code refused(affiliationChanged)}
     */
    String answer(CertificateKind kind, CardProbe card) throws LinkException, CardAnswerException {
        return kind == CertificateKind.SIGN ? document(card) : login(card);
    }

    private String document(CardProbe card) throws LinkException, CardAnswerException {
        byte[] octets = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        byte[] signature = card.signature(JpkiFile.Credential.SIGN, octets);
        byte[] certificate = CardProbe.encoded(card.certificate("0001"));
        return word(new DocumentVerifier(certificates).verify(octets, signature, certificate));
    }

    private String login(CardProbe card) throws LinkException, CardAnswerException {
        LoginVerifier logins = new LoginVerifier(certificates, LoginVerifier.USUAL_LIFE, new SecureRandom());
        Challenge challenge = logins.challenge();
        byte[] signature = card.signature(JpkiFile.Credential.AUTH, challenge.octets());
        return word(logins.verify(challenge.id(), signature, CardProbe.encoded(card.certificate("000A"))));
    }

    private static String word(Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Refused<?> refused)) {
            return "accepted";
        }
        return "refused("
                + (refused.refusal() instanceof Refusal.Revoked revoked
                        ? revoked.reason().toString()
                        : refused.refusal().code())
                + ")";
    }
}
