// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.card.perso.Persona;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.JpkiClient;
import dev.mynasim.client.JpkiFile.Certificate;
import dev.mynasim.client.JpkiFile.Credential;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.pki.CertificateAuthority;
import dev.mynasim.relying.CertificateVerifier;
import dev.mynasim.relying.DigestInfo;
import dev.mynasim.relying.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the demo does with a card, step by step, each step checked. */
final class DemoStory {
    private static final int CHALLENGE_LENGTH = 32;

    private final JpkiClient client;
    private final String authPin;
    private final String signPassword;
    private final Console console;
    private final CertificateVerifier signVerifier;
    private final CertificateVerifier authVerifier;
    private final List<String> failures = new ArrayList<>();
    private int checks;

    DemoStory(JpkiClient client, Persona.Pins pins, Instant at, Console console) throws UsageException {
        this.client = client;
        authPin = pins.auth();
        String sign = pins.sign();
        if (sign == null) {
            throw new UsageException("the demo needs a persona with a sign certificate; mynasim personas lists others");
        }
        signPassword = sign;
        this.console = console;
        signVerifier =
                new CertificateVerifier(CertificateAuthority.testSignRoot().certificate(), () -> at);
        authVerifier =
                new CertificateVerifier(CertificateAuthority.testAuthRoot().certificate(), () -> at);
    }

    int checks() {
        return checks;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    void tell() throws LinkException, CardAnswerException {
        client.select();
        wrongPin();
        check("the auth PIN is right", client.verify(Credential.AUTH, authPin) instanceof PinOutcome.Verified);
        check("its counter is full again", client.triesLeft(Credential.AUTH) == 3);
        check(
                "the sign password is right",
                client.verify(Credential.SIGN, signPassword) instanceof PinOutcome.Verified);

        X509Certificate sign = read(Certificate.SIGN);
        X509Certificate auth = read(Certificate.AUTH);
        X509Certificate signCa = read(Certificate.SIGN_CA);
        X509Certificate authCa = read(Certificate.AUTH_CA);
        check(
                "the card's own CA certificates are the pinned test roots",
                signCa.equals(CertificateAuthority.testSignRoot().certificate())
                        && authCa.equals(CertificateAuthority.testAuthRoot().certificate()));
        check("the sign certificate's chain is accepted", signVerifier.verifyChain(sign));
        check("the auth certificate's chain is accepted", authVerifier.verifyChain(auth));
        check(
                "the auth certificate is refused under the sign root",
                signVerifier.verifyChain(auth) instanceof Verdict.Refused);

        byte[] document = "An application for a residence certificate.".getBytes(StandardCharsets.UTF_8);
        signAndVerify("a document", Credential.SIGN, sign, document);
        byte[] challenge = new byte[CHALLENGE_LENGTH];
        new SecureRandom().nextBytes(challenge);
        signAndVerify("a login challenge", Credential.AUTH, auth, challenge);
    }

    private void wrongPin() throws LinkException, CardAnswerException {
        int before = client.triesLeft(Credential.AUTH);
        String wrong = authPin.equals("0000") ? "0001" : "0000";
        PinOutcome outcome = client.verify(Credential.AUTH, wrong);
        check(
                "a wrong auth PIN costs one of " + before + " tries",
                outcome instanceof PinOutcome.Wrong answer && answer.triesLeft() == before - 1);
    }

    private X509Certificate read(Certificate which) throws LinkException, CardAnswerException {
        X509Certificate certificate = client.readCertificate(which);
        console.line("  %-20s number %s, %s, until %s"
                .formatted(
                        which.label(),
                        certificate.getSerialNumber().toString(16),
                        certificate.getSubjectX500Principal(),
                        certificate.getNotAfter().toInstant()));
        return certificate;
    }

    private void signAndVerify(String what, Credential credential, X509Certificate certificate, byte[] message)
            throws LinkException, CardAnswerException {
        byte[] signature = client.sign(credential, DigestInfo.sha256(message));
        check(
                "the signature of " + what + " verifies",
                CertificateVerifier.verifySignature(certificate, message, signature));
        byte[] changed = message.clone();
        changed[0] ^= 1;
        check(
                "changed by one bit it does not",
                CertificateVerifier.verifySignature(certificate, changed, signature) instanceof Verdict.Refused);
    }

    private void check(String what, Verdict verdict) {
        check(
                verdict instanceof Verdict.Refused refused ? what + " (" + refused.reason() + ")" : what,
                verdict instanceof Verdict.Accepted);
    }

    private void check(String what, boolean holds) {
        checks++;
        console.line((holds ? "  ok      " : "  FAILED  ") + what);
        if (!holds) {
            failures.add(what);
        }
    }
}
