// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import dev.mynasim.card.perso.CardRegistration;
import dev.mynasim.card.perso.Issuing;
import dev.mynasim.card.perso.Library;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.card.perso.Personalization;
import dev.mynasim.card.runtime.CardBlueprint;
import dev.mynasim.card.runtime.SimulatedCard;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.relying.CertificateCheck;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Freshness;
import dev.mynasim.relying.HttpDirectory;
import dev.mynasim.relying.ListSource;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.OcspSource;
import dev.mynasim.relying.RevocationSource;
import dev.mynasim.relying.Trust;
import dev.mynasim.responder.TestCa;
import dev.mynasim.responder.Verifiers;
import dev.mynasim.web.WebServer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** A CA whose responder answers over HTTP, services that ask it, and simulated cards of bundled personas. */
final class ServiceRig implements AutoCloseable {
    static final String TOKEN = "token-of-a-registered-verifier";

    final TestCa ca = new TestCa(Hierarchy.TEST);
    final WebServer server;

    ServiceRig() throws Exception {
        ca.setNow("2027-01-15T03:00:00Z");
        server = ca.serve(Verifiers.withTokens(List.of(TOKEN)));
    }

    /** A persona's card, its certificates in the CA's records. */
    final class Card {
        final Persona persona;
        final List<CertificateId> certificates;
        final JpkiClient client;

        private Card(String name) throws Exception {
            persona = Library.persona(name);
            CardBlueprint blueprint = CardBlueprint.of(Personalization.withTestRoots()
                    .personalize(persona, Library.profile(persona.usualProfile()), new Issuing(ca.now(), 0)));
            SimulatedCard card = blueprint.newCard(new Random(1));
            certificates = CardRegistration.register(card.image(), persona, ca.register());
            card.powerUp();
            client = new JpkiClient(card);
        }

        CertificateId sign() {
            return certificates.get(0);
        }

        CertificateId auth() {
            return certificates.get(1);
        }

        String password() {
            return Objects.requireNonNull(persona.pins().sign());
        }

        CardSide side() {
            return new CardSide(client);
        }
    }

    Card card(String persona) throws Exception {
        return new Card(persona);
    }

    HttpDirectory directory(Optional<String> token) {
        return new HttpDirectory(URI.create(server.url()), token, Duration.ofSeconds(10));
    }

    OcspSource ocsp() {
        return new OcspSource(directory(Optional.of(TOKEN)), Freshness.DEFAULT, new SecureRandom());
    }

    ListSource lists() {
        return new ListSource(directory(Optional.of(TOKEN)), Freshness.DEFAULT);
    }

    CertificateCheck check(RevocationSource source) {
        return new CertificateCheck(Trust.of(Hierarchy.TEST), List.of(source), ca::now, CertificateCheck.USUAL_MEMORY);
    }

    DocumentVerifier documents(RevocationSource source) {
        return new DocumentVerifier(check(source));
    }

    LoginVerifier logins() {
        return new LoginVerifier(check(ocsp()), LoginVerifier.USUAL_LIFE, new SecureRandom());
    }

    static Signed signed(CardSide.Attempt attempt) {
        if (attempt instanceof CardSide.Attempt.Done done) {
            return done.signed();
        }
        throw new AssertionError("the card took no PIN: " + attempt);
    }

    @Override
    public void close() {
        server.close();
    }
}
