// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.pki.CrlIssuer;
import dev.mynasim.pki.CrlSchedule;
import dev.mynasim.pki.CrlScope;
import dev.mynasim.pki.IssuedCertificate;
import dev.mynasim.pki.OcspError;
import dev.mynasim.pki.OcspPolicy;
import dev.mynasim.pki.OcspResponder;
import dev.mynasim.pki.RevocationReason;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a verifier believes of a list or an OCSP answer, and what it does not. */
class RevocationSourcesTest {
    private final RelyingRig rig = RelyingRig.test();
    private final IssuedCertificate sign = rig.sign();

    @Test
    void anOldAnswerToAnotherQuestionIsNotBelieved() throws Exception {
        List<byte[]> recorded = new ArrayList<>();
        ask(request -> {
            recorded.add(rig.responder.answer(request, rig.ca.now()));
            return recorded.get(0);
        });
        rig.ca.register().revoke(sign.id(), RevocationReason.SUPERSEDED);
        assertThat(why(ask(request -> recorded.get(0)))).contains("nonce is of another question");
    }

    @Test
    void anAnswerWithoutANonceIsNotBelieved() throws Exception {
        OcspResponder without =
                new OcspResponder(rig.ca.register(), new OcspPolicy(OcspPolicy.Nonce.IGNORED, Optional.empty()));
        assertThat(why(ask(request -> without.answer(request, rig.ca.now())))).contains("no nonce");
    }

    @Test
    void anAnswerOfAnotherTimeIsStale() throws Exception {
        rig.ca.setNow("2026-09-01T02:00:00Z");
        assertThat(ask(request -> rig.responder.answer(request, rig.ca.now().minusSeconds(361))))
                .isInstanceOf(RevocationAnswer.Stale.class);
        assertThat(ask(request -> rig.responder.answer(request, rig.ca.now().minusSeconds(359))))
                .isInstanceOf(RevocationAnswer.Good.class);
        assertThat(ask(request -> rig.responder.answer(request, rig.ca.now().plusSeconds(61))))
                .isInstanceOf(RevocationAnswer.Stale.class);
    }

    @Test
    void errorsAreNamed() throws Exception {
        assertThat(why(ask(request -> OcspError.UNAUTHORIZED.encoded()))).contains("the responder says unauthorized");
        assertThat(why(ask(request -> OcspError.TRY_LATER.encoded()))).contains("tryLater");
        assertThat(why(ask(request -> new byte[0]))).contains("no OCSP answer");
    }

    /** No changed octet of an answer turns it into another one that is believed. */
    @Test
    void noChangedAnswerIsBelieved() throws Exception {
        rig.ca.register().revoke(sign.id(), RevocationReason.SUPERSEDED);
        TrustedLeaf leaf = rig.trusted(sign);
        RevocationAnswer true0 = ask(request -> rig.responder.answer(request, rig.ca.now()));
        int length = 1_500;
        for (int at = 0; at < length; at += 3) {
            int position = at;
            RevocationAnswer answer = new OcspSource(
                            request -> {
                                byte[] changed = rig.responder.answer(request, rig.ca.now());
                                changed[position % changed.length] ^= 0x01;
                                return changed;
                            },
                            Freshness.DEFAULT,
                            new SecureRandom())
                    .ask(leaf, rig.ca.now());
            assertThat(answer)
                    .as("octet %d", at)
                    .satisfiesAnyOf(
                            found -> assertThat(found).isInstanceOf(RevocationAnswer.Unavailable.class),
                            // Octets that nothing is read from: parameters of algorithms, for example.
                            found -> assertThat(found).isEqualTo(true0));
        }
    }

    @Test
    void anotherRootsAnswerIsNotBelieved() throws Exception {
        RelyingRig production = new RelyingRig(dev.mynasim.pki.Hierarchy.PRODUCTION_SHAPED);
        assertThat(ask(request -> production.responder.answer(request, rig.ca.now())))
                .isInstanceOf(RevocationAnswer.Unavailable.class);
    }

    @Test
    void aListIsFetchedOncePerDay() throws Exception {
        ListSource source = rig.lists();
        TrustedLeaf leaf = rig.trusted(sign);
        for (int i = 0; i < 5; i++) {
            assertThat(source.ask(leaf, rig.ca.now())).isInstanceOf(RevocationAnswer.Good.class);
        }
        assertThat(rig.fetched).isEqualTo(1);
        rig.ca.setNow("2026-09-01T15:00:00Z");
        assertThat(source.ask(leaf, rig.ca.now()))
                .isEqualTo(new RevocationAnswer.Good("crl", Instant.parse("2026-09-01T15:00:00Z")));
        assertThat(rig.fetched).isEqualTo(2);
    }

    /** Section 9.2: loading the new list takes the operator 5 to 10 minutes. */
    @Test
    void yesterdaysListCountsTenMinutesMore() throws Exception {
        ListSource source = rig.lists();
        TrustedLeaf leaf = rig.trusted(sign);
        source.ask(leaf, rig.ca.now());
        rig.listsAnswer = false;
        assertThat(source.ask(leaf, Instant.parse("2026-09-01T15:10:00Z"))).isInstanceOf(RevocationAnswer.Good.class);
        assertThat(source.ask(leaf, Instant.parse("2026-09-01T15:10:01Z"))).isInstanceOf(RevocationAnswer.Stale.class);
    }

    @Test
    void anOlderListIsNotTaken() throws Exception {
        List<Instant> served = new ArrayList<>(List.of(rig.ca.now()));
        ListSource source = new ListSource(
                (key, entry) -> rig.lists.newestAt(rig.lists.scopeOf(key, entry).orElseThrow(), served.get(0)),
                Freshness.DEFAULT);
        TrustedLeaf leaf = rig.trusted(sign);
        assertThat(source.ask(leaf, rig.ca.now())).isInstanceOf(RevocationAnswer.Good.class);
        served.set(0, rig.ca.now().minusSeconds(86_400 * 3));
        assertThat(source.ask(leaf, Instant.parse("2026-09-01T15:00:01Z")))
                .as("the kept one still counts for ten minutes")
                .isEqualTo(new RevocationAnswer.Good("crl", Instant.parse("2026-08-31T15:00:00Z")));
    }

    @Test
    void onlyTheListOfThisPlaceAndThisRootCounts() throws Exception {
        TrustedLeaf leaf = rig.trusted(sign);
        IssuedCertificate auth = rig.auth();
        CrlIssuer issuer = new CrlIssuer(rig.ca.register(), CrlSchedule.DEFAULT);
        assertThat(why(serving(issuer.newestAt(CrlScope.of(auth.record()), rig.ca.now()))
                        .ask(leaf, rig.ca.now())))
                .contains("another CA's");
        CrlScope elsewhere = new CrlScope(
                sign.id().kind(),
                sign.record().generation(),
                Optional.of(new dev.mynasim.pki.Municipality("Gunma-ken", "Maebashi-shi", "10201")));
        assertThat(why(serving(issuer.newestAt(elsewhere, rig.ca.now())).ask(leaf, rig.ca.now())))
                .contains("another distribution point");
        byte[] own = issuer.newestAt(CrlScope.of(sign.record()), rig.ca.now());
        byte[] forged = own.clone();
        forged[forged.length - 1] ^= 1;
        assertThat(why(serving(forged).ask(leaf, rig.ca.now()))).contains("not signed by the root");
        assertThat(why(serving(Arrays.copyOf(own, 40)).ask(leaf, rig.ca.now()))).contains("no revocation list");
        byte[] full =
                issuer.newestAt(CrlScope.full(sign.id().kind(), sign.record().generation()), rig.ca.now());
        assertThat(serving(full).ask(leaf, rig.ca.now())).isInstanceOf(RevocationAnswer.Good.class);
    }

    private static ListSource serving(byte[] list) {
        return new ListSource((key, entry) -> list.clone(), Freshness.DEFAULT);
    }

    private RevocationAnswer ask(OcspTransport transport) throws Exception {
        return new OcspSource(transport, Freshness.DEFAULT, new SecureRandom()).ask(rig.trusted(sign), rig.ca.now());
    }

    private static String why(RevocationAnswer answer) {
        assertThat(answer).isInstanceOf(RevocationAnswer.Unavailable.class);
        return ((RevocationAnswer.Unavailable) answer).why();
    }
}
