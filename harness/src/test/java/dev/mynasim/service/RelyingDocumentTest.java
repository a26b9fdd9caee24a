// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.docs.Listings;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.relying.CertificateCheck;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.CmsDraft;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Freshness;
import dev.mynasim.relying.HttpDirectory;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.OcspSource;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.Refusal;
import dev.mynasim.relying.RevocationSource;
import dev.mynasim.relying.SignedDocument;
import dev.mynasim.relying.Trust;
import dev.mynasim.relying.TrustedLeaf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The listings of docs/relying.md are lines of this test, which runs them. */
class RelyingDocumentTest {
    private static final String DOCUMENT = "docs/relying.md";

    @Test
    void theListingsWork() throws Exception {
        try (ServiceRig rig = new ServiceRig()) {
            ServiceRig.Card persona = rig.card("adult");
            JpkiClient card = persona.client;
            InstantSource clock = rig.ca::now;
            SecureRandom random = new SecureRandom();
            HttpDirectory directory = rig.directory(Optional.of(ServiceRig.TOKEN));
            card.select();
            card.verify(Credential.AUTH, persona.persona.pins().auth());
            card.verify(Credential.SIGN, persona.password());
            byte[] certificate = card.readCertificate(Certificate.AUTH).getEncoded();
            X509Certificate signCertificate = card.readCertificate(Certificate.SIGN);
            byte[] document = "A contract.".getBytes(StandardCharsets.UTF_8);

            RevocationSource ocsp = new OcspSource(directory, Freshness.DEFAULT, random);
            CertificateCheck check = new CertificateCheck(Trust.of(Hierarchy.TEST), List.of(ocsp), clock, 10_000);
            LoginVerifier logins = new LoginVerifier(check, Duration.ofMinutes(5), random);
            Challenge challenge = logins.challenge();
            byte[] signature = card.sign(Credential.AUTH, DigestInfo.sha256(challenge.octets()));
            Outcome<TrustedLeaf> login = logins.verify(challenge.id(), signature, certificate);
            assertThat(login).isInstanceOf(Outcome.Accepted.class);

            CmsDraft draft = CmsDraft.of(signCertificate, document, Optional.of(clock.instant()));
            byte[] cms = draft.complete(card.sign(Credential.SIGN, draft.digestInfo()));
            Outcome<SignedDocument> outcome = new DocumentVerifier(check).verifyCms(document, cms);
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void theListingsAreThoseLines() throws Exception {
        List<String> source =
                Files.readAllLines(Path.of("src/test/java/dev/mynasim/service/RelyingDocumentTest.java")).stream()
                        .map(String::strip)
                        .toList();
        for (String name : List.of("login", "document")) {
            assertThat(source).containsSequence(Listings.named(DOCUMENT, name));
        }
    }

    @Test
    void theTableNamesEveryRefusal() throws Exception {
        Set<String> documented = Pattern.compile("(?m)^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\|")
                .matcher(Files.readString(
                        Path.of(System.getProperty("mynasim.root", "..")).resolve(DOCUMENT)))
                .results()
                .map((MatchResult row) -> row.group(1).replace("`", ""))
                .flatMap(names -> Stream.of(names.split(", ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Stream.of(Refusal.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(known);
    }
}
