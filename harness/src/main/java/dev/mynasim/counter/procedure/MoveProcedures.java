// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Advice;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.RegisterEvent;
import dev.mynasim.counter.rule.Option;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.validity.Deadlines;
import dev.mynasim.counter.visit.Request;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Moves: out, in, within the city, abroad. */
final class MoveProcedures {
    private static final List<Gate> OFFICE = List.of(OfficeGates::isOffice, OfficeGates::isOpen);
    private static final Set<CertificateKind> BOTH = Set.of(CertificateKind.values());

    /** Since when the card can be used on abroad. */
    private static final LocalDate ABROAD_FROM = LocalDate.of(2024, 5, 27);

    private MoveProcedures() {}

    static Procedure out() {
        return new Procedure(OFFICE, MoveProcedures::doOut);
    }

    static Procedure in() {
        return new Procedure(OFFICE, MoveProcedures::doIn);
    }

    static Procedure withinCity() {
        return new Procedure(OFFICE, MoveProcedures::doWithinCity);
    }

    static Procedure abroad() {
        return new Procedure(OFFICE, MoveProcedures::doAbroad);
    }

    /** The card and its certificates end. */
    static List<Effect> lapse(Case c, RegisterEvent event, LocalDateTime at) {
        c.cite("A-78");
        return Ends.happening(c.house(), event, c.dossier(), BOTH, at).effects();
    }

    private static Decision accepted(Case c, String reason, Prompts prompts, List<Effect> effects, Advice... advice) {
        return new Decision.Accepted(reason, c.rules(), prompts.list(), Fee.FREE, effects, Set.of(advice));
    }

    private static Decision doOut(Case c) {
        LocalDate planned = ((Request.NotifyMoveOut) c.visit().request()).plannedOn();
        c.cite("A-89");
        LocalDate first = Deadlines.firstMoveOutNotice(planned);
        if (c.day().isBefore(first)) {
            return c.rejected("A move-out on " + planned + " can be notified from " + first + " on", List.of());
        }
        Move pending = c.dossier().move();
        List<Effect> effects = new ArrayList<>();
        effects.add(new RegisterEffect.RecordMoveOut(planned));
        if (pending != null && pending.notifiedInOn() != null && c.dossier().card() != null) {
            c.cite("A-93");
            effects.addAll(lapse(c, RegisterEvent.LAPSE, c.at()));
            return accepted(
                    c, "The card lapses, since continued use was not done after the last move", none(c), effects);
        }
        c.cite("A-98");
        effects.addAll(atMoveOut(c, planned));
        return accepted(c, "The move-out is notified; bring card and PIN to the new office", none(c), effects);
    }

    private static List<Effect> atMoveOut(Case c, LocalDate planned) {
        Policy.MoveOutEnds policy = c.policies().choice(Policy.MoveOutEnds.class);
        c.cite(policy);
        LocalDateTime then = planned.atStartOfDay();
        return switch (policy) {
            case EARLIER_OF_BOTH ->
                Ends.revocations(
                        c.house(),
                        RegisterEvent.MOVE_OUT,
                        c.dossier(),
                        Set.of(),
                        then.isBefore(c.at()) ? c.at() : then);
            case MOVE_OUT_NOTICE -> Ends.revocations(c.house(), RegisterEvent.MOVE_OUT, c.dossier(), Set.of(), c.at());
            case MOVE_IN -> List.of();
        };
    }

    private static Prompts none(Case c) {
        return new Prompts(c, Topic.CERTIFICATE);
    }

    private static Decision doIn(Case c) {
        LocalDate moved = ((Request.NotifyMoveIn) c.visit().request()).movedOn();
        c.cite("A-90", "A-92");
        if (moved.isAfter(c.day())) {
            return c.rejected("A move on " + moved + " can be notified once it has happened", List.of());
        }
        Move move = c.dossier().move();
        LocalDate last = Deadlines.moveIn(
                moved, move == null ? null : move.plannedMoveOut(), c.house().days());
        if (c.day().isAfter(last)) {
            return c.rejected(
                    "The last day for this was " + last + "; the card lapses", lapse(c, RegisterEvent.LAPSE, c.at()));
        }
        c.cite("A-89");
        return CardGates.present(Topic.CERTIFICATE)
                .objection(c)
                .or(() -> CardGates.usable(c))
                .orElseGet(() -> moveIn(c));
    }

    private static Decision moveIn(Case c) {
        Prompts prompts = none(c).juki();
        c.cite(c.policies().choice(Policy.NinetyDays.class)).cite("A-91");
        LocalDate last = Deadlines.continuedUse(c.day(), c.house().days(), c.policies());
        List<Effect> effects = new ArrayList<>(List.of(new RegisterEffect.RecordMoveIn(last)));
        effects.addAll(signEnds(c, RegisterEvent.MOVE_IN));
        return prompts.objection()
                .orElseGet(() -> accepted(
                        c,
                        "The move-in is notified; continued use of the card is to be done until " + last,
                        prompts,
                        effects,
                        Advice.APPLY_FOR_SIGN));
    }

    private static List<Effect> signEnds(Case c, RegisterEvent event) {
        c.cite("S-73", "S-74", "S-75", "A-96");
        if (c.policies().has(Option.REVOCATION_NEXT_DAY)) {
            c.cite("A-97");
        }
        return Ends.revocations(c.house(), event, c.dossier(), Set.of(), c.at());
    }

    private static Decision doWithinCity(Case c) {
        List<Effect> effects = new ArrayList<>(List.of(new RegisterEffect.RecordAddress()));
        effects.addAll(signEnds(c, RegisterEvent.MOVE_WITHIN_CITY));
        return accepted(
                c,
                "The move is notified; the sign certificate ends, the auth certificate stays",
                none(c),
                effects,
                Advice.APPLY_FOR_SIGN);
    }

    private static Decision doAbroad(Case c) {
        Request.NotifyMoveAbroad move = (Request.NotifyMoveAbroad) c.visit().request();
        LocalDateTime departure = move.departure().atStartOfDay();
        LocalDateTime then = departure.isBefore(c.at()) ? c.at() : departure;
        if (!move.continuedUse()) {
            c.cite("A-101");
            return accepted(
                    c,
                    "The move abroad is notified; card and certificates end on departure",
                    none(c),
                    departing(move, lapse(c, RegisterEvent.MOVE_ABROAD, then)));
        }
        c.cite("A-100");
        if (c.person().stay().isForeign()) {
            c.cite("A-85");
            return c.rejected(
                    "Foreign nationals cannot use the card on abroad; it ends on departure",
                    departing(move, lapse(c, RegisterEvent.MOVE_ABROAD, then)));
        }
        if (c.day().isBefore(ABROAD_FROM) || !c.day().isBefore(move.departure())) {
            c.cite("A-101");
            return c.rejected(
                    "Continued use abroad is possible since " + ABROAD_FROM
                            + " and is applied for by the day before departure; the card ends",
                    departing(move, lapse(c, RegisterEvent.MOVE_ABROAD, then)));
        }
        return CardGates.present(Topic.CERTIFICATE)
                .objection(c)
                .or(() -> CardGates.usable(c))
                .orElseGet(() -> continuedAbroad(c, move));
    }

    private static Decision continuedAbroad(Case c, Request.NotifyMoveAbroad move) {
        c.cite("A-99");
        Prompts prompts = none(c).juki();
        List<Effect> effects = departing(
                move,
                Ends.revocations(
                        c.house(),
                        RegisterEvent.MOVE_ABROAD_CONTINUED,
                        c.dossier(),
                        Set.of(),
                        move.departure().atStartOfDay()));
        return prompts.objection()
                .orElseGet(() -> accepted(
                        c,
                        "The card can be used on abroad; the sign certificate ends on departure, the auth certificate stays",
                        prompts,
                        effects));
    }

    private static List<Effect> departing(Request.NotifyMoveAbroad move, List<Effect> more) {
        List<Effect> effects = new ArrayList<>(List.of(new RegisterEffect.RecordDeparture(move.departure())));
        effects.addAll(more);
        return effects;
    }
}
