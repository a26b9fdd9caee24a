// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.CaEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.CertificateRecord;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.record.Revocation;
import dev.mynasim.counter.record.RevocationReason;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Office;
import dev.mynasim.counter.visit.Paper;
import dev.mynasim.counter.visit.Remote;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** P8, loss and return: certificates end or rest because somebody asks for it. */
final class LossProcedures {
    private static final List<Gate> OFFICE =
            List.of(OfficeGates::isOffice, OfficeGates::isOpen, OfficeGates::servesApplicant);
    private static final Procedure REVOKE_AT_OFFICE = new Procedure(
            List.of(
                    OfficeGates::isOffice,
                    OfficeGates::isOpen,
                    OfficeGates::servesApplicant,
                    WhoGates.mayAct(Topic.CERTIFICATE),
                    LossProcedures::isIdentified,
                    WhoGates.inquiry(Topic.CERTIFICATE)),
            LossProcedures::doRevoke);

    private LossProcedures() {}

    static Procedure revoke() {
        return new Procedure(List.of(LossProcedures::somethingLives, LossProcedures::channel), c -> {
            boolean office = c.visit().place() instanceof Office;
            return office ? REVOKE_AT_OFFICE.decide(c) : doRevoke(c);
        });
    }

    static Procedure reportLoss() {
        return new Procedure(List.of(LossProcedures::hotlineOrOpenOffice), LossProcedures::doReportLoss);
    }

    static Procedure reportFound() {
        return new Procedure(OFFICE, LossProcedures::doReportFound);
    }

    static Procedure giveBack() {
        return new Procedure(OFFICE, LossProcedures::doGiveBack);
    }

    private static Request.RevokeCertificates request(Case c) {
        return (Request.RevokeCertificates) c.visit().request();
    }

    private static RegisterEvent event(Case c) {
        return request(c).cause() == Request.RevocationCause.MISUSED ? RegisterEvent.KEY_LEAK : RegisterEvent.REQUEST;
    }

    private static List<Effect> revocations(Case c) {
        return Ends.revocations(c.house(), event(c), c.dossier(), request(c).kinds(), c.at());
    }

    private static Optional<Decision> somethingLives(Case c) {
        c.cite("P8", "A-107");
        return revocations(c).isEmpty()
                ? c.refuse("There is no such certificate, or it is revoked or ended already")
                : Optional.empty();
    }

    private static Optional<Decision> channel(Case c) {
        c.cite("A-105");
        if (c.visit().place() instanceof Office) {
            return Optional.empty();
        }
        boolean plain = request(c).cause() == Request.RevocationCause.NOT_NEEDED;
        boolean self = c.visit().applicant() instanceof Applicant.Self;
        if (c.visit().place() == Remote.ONLINE_WINDOW && plain && self) {
            return Optional.empty();
        }
        return plain && self
                ? c.direct(
                        "Revocation is asked for at the online window or a counter",
                        List.of(Remote.ONLINE_WINDOW, Office.MAIN5))
                : c.directToCounter("After loss, theft, damage or misuse, and for others, a counter revokes");
    }

    /** Card and JUKI PIN, or another identity document. */
    private static Optional<Decision> isIdentified(Case c) {
        if (c.route() != Route.SELF) {
            return WhoGates.identity(c, Topic.CERTIFICATE);
        }
        c.cite("A-106");
        return withPin(c) || c.documents().has(Paper.IDENTITY_DOCUMENT)
                ? Optional.empty()
                : c.refuse("The card and the JUKI PIN are needed, or an identity document instead");
    }

    private static boolean withPin(Case c) {
        return c.dossier().card() != null
                && c.documents().has(Paper.CARD)
                && c.documents().known().contains(PinKind.JUKI)
                && c.card().pins().contains(PinKind.JUKI);
    }

    private static Decision doRevoke(Case c) {
        c.house().endings().of(event(c)).rules().forEach(c::cite);
        Prompts prompts = new Prompts(c, Topic.CERTIFICATE);
        if (c.visit().place() instanceof Office && c.route() == Route.SELF && withPin(c)) {
            prompts.juki();
        }
        return new Decision.Accepted(
                "The certificates are revoked", c.rules(), prompts.list(), Fee.FREE, revocations(c), Set.of());
    }

    private static Optional<Decision> hotlineOrOpenOffice(Case c) {
        c.cite("A-103");
        if (c.visit().place() == Remote.HOTLINE) {
            return Optional.empty();
        }
        return c.visit().place() instanceof Office
                ? OfficeGates.isOpen(c)
                : c.direct(
                        "Call the hotline, at any hour, or come to a counter", List.of(Remote.HOTLINE, Office.MAIN5));
    }

    private static Decision doReportLoss(Case c) {
        List<Effect> effects = Ends.happening(
                        c.house(), RegisterEvent.LOSS, c.dossier(), EnumSet.allOf(CertificateKind.class), c.at())
                .effects();
        return new Decision.Accepted("Card and certificates rest", c.rules(), List.of(), Fee.FREE, effects, Set.of());
    }

    private static Decision doReportFound(Case c) {
        Policy.FoundCard policy = c.policies().choice(Policy.FoundCard.class);
        c.cite("A-104").cite(policy);
        if (c.dossier().card() == null || c.card().state() != CardState.SUSPENDED) {
            return c.rejected("The card was not reported lost", List.of());
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(new RegisterEffect.SetCardState(CardState.IN_USE, c.day()));
        for (CertificateKind kind : CertificateKind.values()) {
            if (isOnHold(c, kind)) {
                after(policy, kind, c).ifPresent(effects::add);
            }
        }
        return new Decision.Accepted(
                "The card can be used again; new certificates are issued on application",
                c.rules(),
                List.of(),
                Fee.FREE,
                effects,
                Set.of());
    }

    private static boolean isOnHold(Case c, CertificateKind kind) {
        return c.dossier()
                .certificate(kind)
                .map(CertificateRecord::revocation)
                .map(Revocation::reason)
                .filter(RevocationReason.CERTIFICATE_HOLD::equals)
                .isPresent();
    }

    private static Optional<Effect> after(Policy.FoundCard policy, CertificateKind kind, Case c) {
        return switch (policy) {
            case REISSUE -> Optional.of(new CaEffect.Revoke(kind, RevocationReason.CESSATION_OF_OPERATION, c.at()));
            case LIFT_HOLD -> Optional.of(new CaEffect.LiftHold(kind, c.at()));
            case HOLD_STAYS -> Optional.empty();
        };
    }

    private static Decision doGiveBack(Case c) {
        c.cite("A-109");
        if (c.dossier().card() == null) {
            return c.rejected("There is no card that could be given back", List.of());
        }
        List<Effect> effects = Ends.happening(
                        c.house(), RegisterEvent.LAPSE, c.dossier(), EnumSet.allOf(CertificateKind.class), c.at())
                .effects();
        return new Decision.Accepted(
                "The card is taken back; it and its certificates end",
                c.rules(),
                List.of(),
                Fee.FREE,
                effects,
                Set.of());
    }
}
