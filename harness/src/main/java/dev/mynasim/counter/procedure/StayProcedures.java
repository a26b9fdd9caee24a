// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.Fee;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.validity.CardTerms;
import dev.mynasim.counter.validity.Deadlines;
import dev.mynasim.counter.visit.Request;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The card of a foreign resident follows the period of stay. */
final class StayProcedures {
    private static final List<Gate> OFFICE = List.of(
            OfficeGates::systemRuns,
            OfficeGates::isOffice,
            OfficeGates::isOpen,
            CardGates.present(Topic.CERTIFICATE),
            StayProcedures::hasLimit,
            StayProcedures::isInTime);

    private StayProcedures() {}

    static Procedure extend() {
        return new Procedure(OFFICE, StayProcedures::doExtend);
    }

    static Procedure extendSpecially() {
        return new Procedure(OFFICE, StayProcedures::doExtendSpecially);
    }

    private static Optional<Decision> hasLimit(Case c) {
        c.cite("A-80");
        return c.person().stay().lastDay().isEmpty()
                ? c.refuse("The person has no period of stay that could be extended")
                : Optional.empty();
    }

    private static Optional<Decision> isInTime(Case c) {
        c.cite("A-81");
        CardRecord card = c.card();
        if (card.state() != CardState.IN_USE) {
            return CardGates.usable(c);
        }
        return c.day().isAfter(card.expiry())
                ? c.refuse(
                        "The card ended on " + card.expiry()
                                + " and cannot be extended; a new card with a certificate costs 1000 yen",
                        "A-56")
                : Optional.empty();
    }

    private static Decision doExtend(Case c) {
        LocalDate newEnd = ((Request.ExtendStay) c.visit().request()).newEnd();
        c.cite("A-82", "A-84");
        return extended(
                c,
                atMost(c, newEnd),
                false,
                "The card is extended; new certificates are issued on request",
                new RegisterEffect.RecordStay(new Stay.Until(newEnd, false)));
    }

    private static LocalDate atMost(Case c, LocalDate wanted) {
        CardRecord card = c.card();
        LocalDate most = CardTerms.expiry(c.person().birthDate(), card.receivedOn(), card.madeOn(), null);
        return wanted.isBefore(most) ? wanted : most;
    }

    private static Decision doExtendSpecially(Case c) {
        c.cite("A-83", "A-82");
        boolean pending = c.person().stay() instanceof Stay.Until until && until.extensionPending();
        if (!pending || c.card().specialExtensionUsed()) {
            return c.rejected(
                    pending
                            ? "The card had its special extension already"
                            : "No application for an extension of stay is pending",
                    List.of());
        }
        LocalDate end = c.person().stay().lastDay().orElseThrow();
        return extended(
                c, atMost(c, Deadlines.specialExtension(end)), true, "The card is extended by two months, once");
    }

    private static Decision extended(Case c, LocalDate expiry, boolean specially, String reason, Effect... more) {
        Prompts prompts = new Prompts(c, Topic.CERTIFICATE).juki();
        List<Effect> effects = Stream.concat(
                        Stream.of(
                                new CardEffect.WriteExpiry(expiry),
                                new RegisterEffect.SetCardExpiry(expiry, specially)),
                        Arrays.stream(more))
                .toList();
        return prompts.objection()
                .orElseGet(() -> new Decision.Accepted(reason, c.rules(), prompts.list(), Fee.FREE, effects, Set.of()));
    }
}
