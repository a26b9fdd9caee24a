// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.RenewalWindows;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.util.Optional;
import java.util.Set;

/** What certificates and cards cost, in yen (S-22, S-23, S-32, A-54, A-56, A-57, K13). */
final class Fees {
    private static final int CERTIFICATE = 200;
    private static final int CARD = 800;
    private static final int EXPRESS_CARD = 1800;

    private Fees() {}

    /** An office that offers no express says so. */
    static Optional<Decision> expressIsOffered(Case c) {
        boolean express = c.visit().request() instanceof Request.IssueCertificates issue
                && issue.card() == Request.CardReplacement.EXPRESS;
        return express && !c.policies().has(Option.EXPRESS_REISSUE)
                ? c.refuse("This office replaces no card as an express", "A-57")
                : Optional.empty();
    }

    static Fee of(Case c, Set<CertificateKind> kinds, Request.CardReplacement card) {
        Fee fee =
                switch (card) {
                    case LOST_OR_OWN_FAULT -> charged(c, new Fee(CARD, CERTIFICATE), "A-56");
                    case EXPRESS -> charged(c, new Fee(EXPRESS_CARD, CERTIFICATE), "A-57");
                    case NONE -> withoutCard(c, kinds);
                };
        if (c.route() == Route.REPRESENTATIVE) {
            c.cite("S-32");
        }
        return fee;
    }

    private static Fee withoutCard(Case c, Set<CertificateKind> kinds) {
        Policy.CertificateFee policy = c.policies().choice(Policy.CertificateFee.class);
        if (kinds.stream().allMatch(kind -> isExempt(c, kind))) {
            c.cite("S-23");
            return Fee.FREE;
        }
        c.cite(policy);
        return policy == Policy.CertificateFee.EVERY_REISSUE ? charged(c, new Fee(0, CERTIFICATE), "S-22") : free(c);
    }

    private static Fee charged(Case c, Fee fee, String rule) {
        c.cite("S-22", rule).cite(c.policies().choice(Policy.CertificateFee.class));
        return fee;
    }

    private static Fee free(Case c) {
        c.cite("A-56");
        return Fee.FREE;
    }

    /** New, revoked, expired, or inside the window of renewal. */
    private static boolean isExempt(Case c, CertificateKind kind) {
        Optional<CertificateRecord> old = c.dossier().certificate(kind);
        if (old.isPresent() && old.get().isExpired(c.day())) {
            c.cite("A-54");
        }
        return old.isEmpty()
                || !old.get().lives(c.at())
                || RenewalWindows.contains(
                        old.get().expiry(), c.day(), c.person().abroad(), c.policies());
    }
}
