// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.CrlIssuer;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.Device;
import dev.mynasim.pki.Hierarchy;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.OcspPolicy;
import dev.mynasim.pki.OcspResponder;
import dev.mynasim.pki.TestKeys;
import dev.mynasim.responder.TestCa;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.List;

/** A CA, what verifiers ask it, and signatures by the keys that cards would hold. */
final class RelyingRig {
    static final byte[] DOCUMENT = "An application for a residence certificate.".getBytes(StandardCharsets.UTF_8);

    /** The key of every sign certificate here. */
    static final KeyPair SIGN_KEY = TestKeys.cardPair(0);

    /** The key of every auth certificate here. */
    static final KeyPair AUTH_KEY = TestKeys.cardPair(1);

    final TestCa ca;
    final OcspResponder responder;
    final CrlIssuer lists;
    final Trust trust;

    /** Whether the CA's servers answer. */
    boolean ocspAnswers = true;

    boolean listsAnswer = true;

    /** How often a list was fetched. */
    int fetched;

    RelyingRig(Hierarchy hierarchy) {
        ca = new TestCa(hierarchy);
        responder = new OcspResponder(ca.register(), OcspPolicy.DEFAULT);
        lists = new CrlIssuer(ca.register(), CrlSchedule.DEFAULT);
        trust = Trust.of(hierarchy);
    }

    static RelyingRig test() {
        return new RelyingRig(Hierarchy.TEST);
    }

    OcspSource ocsp() {
        return new OcspSource(
                request -> {
                    if (!ocspAnswers) {
                        throw new IOException("the responder is away");
                    }
                    return responder.answer(request, ca.now());
                },
                Freshness.DEFAULT,
                new SecureRandom());
    }

    ListSource lists() {
        return new ListSource(
                (rootKeyId, entry) -> {
                    fetched++;
                    if (!listsAnswer) {
                        throw new IOException("the directory is away");
                    }
                    return lists.newestAt(lists.scopeOf(rootKeyId, entry).orElseThrow(), ca.now());
                },
                Freshness.DEFAULT);
    }

    CertificateCheck check(RevocationSource... sources) {
        return new CertificateCheck(trust, List.of(sources), ca::now, 100);
    }

    DocumentVerifier documents() {
        return new DocumentVerifier(check(ocsp()));
    }

    IssuedCertificate sign() {
        return ca.sign(Device.CARD);
    }

    IssuedCertificate auth() {
        return ca.auth(Device.CARD);
    }

    static byte[] signed(KeyPair key, byte[] message) throws Exception {
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(key.getPrivate());
        signer.update(message);
        return signer.sign();
    }

    static byte[] der(IssuedCertificate certificate) throws Exception {
        return certificate.certificate().getEncoded();
    }

    TrustedLeaf trusted(IssuedCertificate certificate) throws Exception {
        Outcome<TrustedLeaf> found = Leaf.parse(der(certificate)).then(leaf -> new ChainCheck(trust, 1)
                .check(leaf, certificate.id().kind()));
        return ((Outcome.Accepted<TrustedLeaf>) found).value();
    }

    /** Why it was refused. */
    static Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.refusal();
        }
        throw new AssertionError("accepted: " + outcome);
    }

    static <T> T accepted(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError("refused: " + refusal(outcome).sentence());
    }
}
