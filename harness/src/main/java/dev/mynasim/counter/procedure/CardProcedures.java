// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.Deadlines;
import dev.mynasim.counter.visit.Applicant;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** P6, P7 and the application for a card. */
final class CardProcedures {
    private static final List<Gate> WITH_CARD = List.of(
            OfficeGates::systemRuns,
            OfficeGates::isOffice,
            OfficeGates::isOpen,
            CardGates.present(Topic.CERTIFICATE),
            CardGates::usable);

    private CardProcedures() {}

    static Procedure updateFace() {
        return new Procedure(WITH_CARD, CardProcedures::doUpdateFace);
    }

    static Procedure continueUse() {
        return new Procedure(WITH_CARD, CardProcedures::doContinueUse);
    }

    static Procedure apply() {
        return new Procedure(List.of(), CardProcedures::doApply);
    }

    private static Decision accepted(Case c, String reason, Prompts prompts, Effect... effects) {
        return prompts.objection()
                .orElseGet(() ->
                        new Decision.Accepted(reason, c.rules(), prompts.list(), Fee.FREE, List.of(effects), Set.of()));
    }

    private static Decision doUpdateFace(Case c) {
        c.cite("P6");
        return accepted(
                c,
                "The card shows the present data",
                new Prompts(c, Topic.CERTIFICATE).juki(),
                new CardEffect.RewriteFace());
    }

    private static Decision doContinueUse(Case c) {
        c.cite("P7", "A-91", "A-92").cite(c.policies().choice(Policy.NinetyDays.class));
        Move move = c.dossier().move();
        LocalDate notified = move == null ? null : move.notifiedInOn();
        if (notified == null) {
            return c.rejected("No move-in is notified for which continued use could be done", List.of());
        }
        LocalDate last = Deadlines.continuedUse(notified, c.house().days(), c.policies());
        if (c.day().isAfter(last)) {
            return c.rejected(
                    "The last day for this was " + last + "; the card lapses",
                    MoveProcedures.lapse(c, RegisterEvent.LAPSE, c.at()));
        }
        return mayContinue(c).orElseGet(() -> {
            c.cite("A-94");
            return c.card().noteFieldFull()
                    ? c.rejected("The note field of the card is full; a new card is needed", List.of())
                    : accepted(
                            c,
                            "The card can be used on in the new municipality",
                            new Prompts(c, Topic.CERTIFICATE).juki(),
                            new CardEffect.RewriteJukiArea(),
                            new RegisterEffect.RecordContinuedUse());
        });
    }

    /** The person, the household, the representative; a curator with the power; others by inquiry. */
    private static Optional<Decision> mayContinue(Case c) {
        c.cite("A-95");
        if (c.visit().applicant() instanceof Applicant.Curator curator) {
            c.cite("A-125");
            return curator.powersCoverCards()
                    ? Optional.empty()
                    : c.refuse("The powers of the curator or assistant do not name the card");
        }
        return c.visit().applicant() instanceof Applicant.Agent && c.documents().reply() == null
                ? Optional.of(c.waitForReply(
                        "An inquiry-and-reply form is mailed to the person; please come again with it", "A-122"))
                : Optional.empty();
    }

    /** Whatever is ticked, who may have no sign certificate gets none. */
    private static Decision doApply(Case c) {
        EnumSet<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
        kinds.addAll(((Request.ApplyForCard) c.visit().request()).kinds());
        c.cite("A-07", "A-01");
        if (kinds.contains(CertificateKind.SIGN)) {
            c.cite("A-08");
            if (SignGates.maySign(c).isPresent()) {
                kinds.remove(CertificateKind.SIGN);
            }
        }
        return new Decision.Accepted(
                "A card is ordered, with " + (kinds.isEmpty() ? "no certificates" : "certificates " + kinds),
                c.rules(),
                List.of(),
                Fee.FREE,
                List.of(new RegisterEffect.OrderCard(kinds)),
                Set.of());
    }
}
