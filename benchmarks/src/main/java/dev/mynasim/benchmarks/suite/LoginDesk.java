// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.suite;

import dev.mynasim.pki.CaPolicy;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.CertificateApplication;
import dev.mynasim.pki.CrlIssuer;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.Holder;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.Municipality;
import dev.mynasim.pki.RevocationReason;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.relying.CertificateCheck;
import dev.mynasim.relying.Challenge;
import dev.mynasim.relying.DocumentVerifier;
import dev.mynasim.relying.Freshness;
import dev.mynasim.relying.ListSource;
import dev.mynasim.relying.LoginVerifier;
import dev.mynasim.relying.Outcome;
import dev.mynasim.relying.Trust;
import dev.mynasim.relying.TrustedLeaf;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A service with its CA, and answers that cards gave to its questions. The CA's list has {@value #REVOKED} entries and
 * is fetched once, as a service does once a day.
 */
final class LoginDesk {
    /** How many certificates stand on the list. */
    static final int REVOKED = 100;

    private static final int QUESTIONS = 64;
    private static final Municipality TOWN = new Municipality("Gunma-ken", "Takasaki-shi", "10202");
    private static final LocalDate LAST_DAY = LocalDate.of(2031, 8, 14);
    private static final Instant NOW = Instant.parse("2026-09-01T01:15:00Z");
    private static final Holder HOLDER =
            Holder.withoutSubstitutes("試験　花子", '2', LocalDate.of(1990, 4, 1), "群馬県高崎市試験町１－１");

    private final KeyPair pair = TestKeys.cardPair(1);
    private final CaRegister register = new CaRegister(CaRoots.of(Hierarchy.TEST), CaPolicy.WITHOUT_DELAY, () -> NOW);
    private final List<byte[]> certificates = new ArrayList<>();
    private final Map<String, byte[]> answers = new HashMap<>();
    private final byte[] message;
    private final byte[] signature;
    private final LoginVerifier logins;
    private int next;

    /**
     * A desk.
     *
     * @param holders how many people log in, one after the other; each has a certificate
     * @param remembered how many certificates the service remembers
     */
    LoginDesk(int holders, int remembered) {
        Random random = new Random(7);
        List<byte[]> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            byte[] question = new byte[Challenge.LENGTH];
            random.nextBytes(question);
            questions.add(question);
            answers.put(HexFormat.of().formatHex(question), sign(question));
        }
        message = questions.get(0);
        signature = sign(message);
        for (int i = 0; i < REVOKED; i++) {
            register.revoke(auth().id(), RevocationReason.SUPERSEDED);
        }
        for (int i = 0; i < holders; i++) {
            certificates.add(der(auth().certificate()));
        }
        logins = new LoginVerifier(check(remembered), LoginVerifier.USUAL_LIFE, new KnownQuestions(questions));
    }

    /** One person. */
    LoginDesk() {
        this(1, 1);
    }

    /** The public key of every card here. */
    PublicKey key() {
        return pair.getPublic();
    }

    /** 32 octets. */
    byte[] message() {
        return message.clone();
    }

    /** Over {@link #message}. */
    byte[] signature() {
        return signature.clone();
    }

    /** A certificate of {@link #key}. */
    X509Certificate certificate() {
        return auth().certificate();
    }

    /** One login of the next person: a question asked, its answer verified. */
    Outcome<TrustedLeaf> login() {
        Challenge challenge = logins.challenge();
        byte[] answer = answers.get(challenge.id());
        if (answer == null) {
            throw new IllegalStateException("the service asked something that no card has answered");
        }
        next = (next + 1) % certificates.size();
        return logins.verify(challenge.id(), answer, certificates.get(next));
    }

    /** A desk where documents come in. */
    DocumentVerifier documents() {
        return new DocumentVerifier(check(1));
    }

    /** A sign certificate of {@link #key}, DER. */
    byte[] signCertificate() {
        return der(register.issue(new CertificateApplication.Sign(HOLDER, TOWN, key(), LAST_DAY, Device.CARD))
                .certificate());
    }

    /** Whether a document or login was accepted; throws what it was refused for. */
    static <T> T accepted(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private CertificateCheck check(int remembered) {
        CrlIssuer lists = new CrlIssuer(register, CrlSchedule.DEFAULT);
        ListSource source = new ListSource(
                (rootKeyId, entry) ->
                        lists.newestAt(lists.scopeOf(rootKeyId, entry).orElseThrow(), NOW),
                Freshness.DEFAULT);
        return new CertificateCheck(Trust.of(Hierarchy.TEST), List.of(source), () -> NOW, remembered);
    }

    private IssuedCertificate auth() {
        return register.issue(new CertificateApplication.Auth(TOWN, key(), LAST_DAY, Device.CARD));
    }

    private byte[] sign(byte[] octets) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(pair.getPrivate());
            signer.update(octets);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
