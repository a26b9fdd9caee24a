// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Advice;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.RevocationReason;
import dev.mynasim.counter.record.Status;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.RenewalWindows;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** P1, P2 and P3: certificates are issued, renewed, or a sign certificate alone is issued after a change. */
final class CertificateProcedures {
    private static final List<Gate> BEFORE = List.of(
            CertificateProcedures::isNotOnline,
            OfficeGates::systemRuns,
            OfficeGates::isOffice,
            OfficeGates::isOpen,
            OfficeGates::servesApplicant,
            CardGates.present(Topic.CERTIFICATE),
            CardGates::usable,
            CardGates::takesCertificates);
    private static final List<Gate> WHO = List.of(
            WhoGates.mayAct(Topic.CERTIFICATE),
            WhoGates.papers(Topic.CERTIFICATE),
            WhoGates.inquiry(Topic.CERTIFICATE));

    private CertificateProcedures() {}

    static Procedure issue() {
        return with(List.of(CertificateProcedures::eligible, Fees::expressIsOffered), CertificateProcedures::doIssue);
    }

    static Procedure renew() {
        return with(
                List.of(CertificateProcedures::eligible, CertificateProcedures::isInWindow),
                CertificateProcedures::doRenew);
    }

    static Procedure signAfterChange() {
        return with(
                List.of(SignGates::maySign, CertificateProcedures::oldOneEnded),
                CertificateProcedures::doSignAfterChange);
    }

    private static Procedure with(List<Gate> own, Procedure.Body body) {
        return new Procedure(Stream.of(BEFORE, own, WHO).flatMap(List::stream).toList(), body);
    }

    private static Optional<Decision> isNotOnline(Case c) {
        return c.visit().place() instanceof Office
                ? Optional.empty()
                : c.directToCounter(
                        "Certificates are not issued online, since the chip has to be written", "A-58", "S-09");
    }

    private static Set<CertificateKind> kinds(Case c) {
        if (c.visit().request() instanceof Request.IssueCertificates issue) {
            return issue.kinds();
        }
        if (c.visit().request() instanceof Request.RenewCertificates renew) {
            return renew.kinds();
        }
        return Set.of(CertificateKind.SIGN);
    }

    private static Optional<Decision> eligible(Case c) {
        return kinds(c).contains(CertificateKind.SIGN) ? SignGates.maySign(c) : Optional.empty();
    }

    private static Optional<Decision> isInWindow(Case c) {
        c.cite("S-11", "A-50", "A-51").cite(c.policies().choice(Policy.RenewalWindow.class));
        for (CertificateKind kind : kinds(c)) {
            Optional<Decision> objection = renewable(c, kind);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> renewable(Case c, CertificateKind kind) {
        Optional<CertificateRecord> old = c.dossier().certificate(kind);
        if (old.isEmpty() || old.get().statusAt(c.at()) == Status.REVOKED) {
            return c.refuse("There is no " + kind + " certificate that could be renewed; ask for a new issue", "§3");
        }
        LocalDate expiry = old.get().expiry();
        if (old.get().isExpired(c.day())) {
            return c.refuse(
                    "The " + kind + " certificate ended on " + expiry + "; ask for a new issue, it is free", "A-54");
        }
        LocalDate start = RenewalWindows.start(expiry, c.person().abroad(), c.policies());
        if (c.person().abroad()) {
            c.cite("A-53");
        }
        return c.day().isBefore(start)
                ? c.refuse(
                        "The " + kind + " certificate ends on " + expiry + " and can be renewed from " + start
                                + ", even if a notice came earlier",
                        "A-52")
                : Optional.empty();
    }

    private static Optional<Decision> oldOneEnded(Case c) {
        c.cite("S-74", "A-96", "P3");
        Optional<CertificateRecord> old = c.dossier().certificate(CertificateKind.SIGN);
        boolean ended = old.map(CertificateRecord::revocation)
                .filter(revocation -> revocation.reason() == RevocationReason.AFFILIATION_CHANGED)
                .isPresent();
        return ended || c.documents().has(Paper.MOVE_NOTICE) || old.isEmpty()
                ? Optional.empty()
                : c.refuse("The sign certificate was not ended by a change of the register; ask for issue or renewal");
    }

    private static Decision doIssue(Case c) {
        Request.IssueCertificates issue = (Request.IssueCertificates) c.visit().request();
        c.cite("P1", "S-10");
        Prompts prompts = new Prompts(c, Topic.CERTIFICATE).juki();
        Set<PinKind> newPins = EnumSet.noneOf(PinKind.class);
        for (CertificateKind kind : List.of(CertificateKind.AUTH, CertificateKind.SIGN)) {
            if (issue.kinds().contains(kind) && !isNewPin(c, kind) && !c.isFaceCard()) {
                c.cite("S-12");
                prompts.verify(PinKind.of(kind));
            }
        }
        for (CertificateKind kind : CertificateKind.values()) {
            if (issue.kinds().contains(kind) && isNewPin(c, kind)) {
                newPins.add(PinKind.of(kind));
                prompts.set(PinKind.of(kind));
            }
        }
        return prompts.objection()
                .orElseGet(() -> issued(
                        c, "The certificates are issued", prompts, newPins, Fees.of(c, issue.kinds(), issue.card())));
    }

    /** A face-authentication card has no PINs; its auth key is used without one. */
    private static boolean isNewPin(Case c, CertificateKind kind) {
        return !c.card().pins().contains(PinKind.of(kind)) && !c.isFaceCard();
    }

    private static Decision doRenew(Case c) {
        c.cite("P2", "S-12", "S-23");
        Prompts prompts = new Prompts(c, Topic.CERTIFICATE).juki();
        for (CertificateKind kind : List.of(CertificateKind.AUTH, CertificateKind.SIGN)) {
            if (kinds(c).contains(kind) && !c.isFaceCard()) {
                prompts.verify(PinKind.of(kind));
            }
        }
        if (c.route() == Route.REPRESENTATIVE) {
            c.cite("S-32");
        }
        return prompts.objection()
                .orElseGet(() -> issued(c, "The certificates are renewed; the PINs stay", prompts, Set.of(), Fee.FREE));
    }

    private static Decision doSignAfterChange(Case c) {
        Prompts prompts = new Prompts(c, Topic.CERTIFICATE).juki();
        boolean newPin = isNewPin(c, CertificateKind.SIGN);
        if (newPin) {
            prompts.set(PinKind.SIGN);
        } else {
            c.cite("S-12");
            prompts.verify(PinKind.SIGN);
        }
        c.cite("S-23");
        return prompts.objection()
                .orElseGet(() -> issued(
                        c,
                        "A new sign certificate is issued; the auth certificate stays",
                        prompts,
                        newPin ? Set.of(PinKind.SIGN) : Set.of(),
                        Fee.FREE));
    }

    private static Decision issued(Case c, String reason, Prompts prompts, Set<PinKind> newPins, Fee fee) {
        Set<CertificateKind> kinds = kinds(c);
        List<Effect> effects = Issuing.effects(c, kinds, newPins);
        Set<Advice> advice = Issuing.advice(c, kinds, Topic.CERTIFICATE);
        return new Decision.Accepted(reason, c.rules(), prompts.list(), fee, effects, advice);
    }
}
