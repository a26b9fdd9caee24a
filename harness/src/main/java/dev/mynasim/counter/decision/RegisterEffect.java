// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.record.CardState;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.record.Stay;
import dev.mynasim.counter.rule.Ordered;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** What changes in the registers. */
public sealed interface RegisterEffect extends Effect {
    /**
     * The card has another state.
     *
     * @param state which
     * @param from from when on; may lie in the future
     */
    record SetCardState(CardState state, LocalDate from) implements RegisterEffect {}

    /**
     * The card has another last day.
     *
     * @param expiry its last day
     * @param specially whether by the special extension, which is possible once
     */
    record SetCardExpiry(LocalDate expiry, boolean specially) implements RegisterEffect {}

    /**
     * A new card is ordered.
     *
     * @param kinds with which certificates it is made
     */
    record OrderCard(Set<CertificateKind> kinds) implements RegisterEffect {
        /** Copies the set. */
        public OrderCard {
            kinds = Ordered.copy(kinds);
        }
    }

    /**
     * The move-out is recorded.
     *
     * @param plannedOn the planned day
     */
    record RecordMoveOut(LocalDate plannedOn) implements RegisterEffect {}

    /**
     * The move-in is recorded; continued use is waited for.
     *
     * @param lastDayOfContinuedUse when the card lapses unless it was done
     */
    record RecordMoveIn(LocalDate lastDayOfContinuedUse) implements RegisterEffect {}

    /** The new address within the city is recorded. */
    record RecordAddress() implements RegisterEffect {}

    /** Continued use is recorded: the move is finished. */
    record RecordContinuedUse() implements RegisterEffect {}

    /**
     * The move abroad is recorded.
     *
     * @param departure its day
     */
    record RecordDeparture(LocalDate departure) implements RegisterEffect {}

    /**
     * The new right to live here is recorded.
     *
     * @param stay which
     */
    record RecordStay(Stay stay) implements RegisterEffect {}

    /**
     * A reset at a kiosk is reserved.
     *
     * @param forgotten the PIN
     * @param until the last moment
     */
    record ReserveReset(PinKind forgotten, LocalDateTime until) implements RegisterEffect {}

    /**
     * Services are told of a new certificate; registrations that are tied to the old auth certificate are gone.
     *
     * @param kind which
     */
    record TellPortal(CertificateKind kind) implements RegisterEffect {}
}
