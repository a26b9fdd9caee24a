// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.decision.CardEffect;
import dev.mynasim.counter.decision.Effect;
import dev.mynasim.counter.decision.MailEffect;
import dev.mynasim.counter.decision.RegisterEffect;
import dev.mynasim.counter.record.CardRecord;
import dev.mynasim.counter.record.Move;
import dev.mynasim.counter.record.Person;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.world.Letter;
import dev.mynasim.counter.world.Plans;
import dev.mynasim.counter.world.Reservation;
import dev.mynasim.counter.world.Resident;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What effects leave in the registers and in the mail. Pure: it returns what will stand there. */
final class Registers {
    private Registers() {}

    /** The letters of a decision. */
    static List<Letter> letters(String key, List<Effect> effects, LocalDateTime now) {
        List<Letter> letters = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof MailEffect mail) {
                Letter.Kind kind =
                        mail instanceof MailEffect.InquiryLetter ? Letter.Kind.INQUIRY : Letter.Kind.EXPIRY_NOTICE;
                letters.add(new Letter(key, kind, mail.address(), now.toLocalDate()));
            }
        }
        return letters;
    }

    /**
     * The resident after a decision's effects.
     *
     * @param changed the person with the data that the request brings; null when it brings none
     */
    static Resident after(Resident before, List<Effect> effects, @Nullable Person changed, LocalDateTime now) {
        Resident resident = changed == null ? before : before.with(changed);
        for (Effect effect : effects) {
            if (effect instanceof RegisterEffect register) {
                resident = after(resident, register, now);
            } else if (effect instanceof CardEffect.InitialisePin pin) {
                resident = withPin(resident, pin.pin());
            } else if (effect instanceof CardEffect.WriteExpiry expiry && resident.card() != null) {
                resident = resident.with(resident.card().until(expiry.expiry()));
            }
        }
        return resident;
    }

    private static Resident withPin(Resident resident, PinKind pin) {
        CardRecord card = resident.card();
        if (card == null) {
            return resident;
        }
        EnumSet<PinKind> pins = EnumSet.of(pin);
        pins.addAll(card.pins());
        return resident.with(card.withPins(pins));
    }

    private static Resident after(Resident resident, RegisterEffect effect, LocalDateTime now) {
        CardRecord card = resident.card();
        Move move = resident.move();
        if (effect instanceof RegisterEffect.SetCardState state && card != null) {
            return state.from().isAfter(now.toLocalDate())
                    ? resident.with(resident.plans().with(new Plans.NextState(state.state(), state.from())))
                    : resident.with(card.with(state.state()));
        }
        if (effect instanceof RegisterEffect.SetCardExpiry expiry && card != null) {
            return resident.with(new CardRecord(
                    card.kind(),
                    card.receivedOn(),
                    card.madeOn(),
                    expiry.expiry(),
                    card.state(),
                    card.pins(),
                    card.noteFieldFull(),
                    card.specialExtensionUsed() || expiry.specially()));
        }
        if (effect instanceof RegisterEffect.OrderCard order) {
            return resident.with(resident.plans().withOrdered(order.kinds()));
        }
        if (effect instanceof RegisterEffect.RecordMoveOut out) {
            return resident.with(new Move(out.plannedOn(), null));
        }
        if (effect instanceof RegisterEffect.RecordMoveIn) {
            return resident.with(new Move(move == null ? null : move.plannedMoveOut(), now.toLocalDate()));
        }
        if (effect instanceof RegisterEffect.RecordContinuedUse) {
            return resident.with((Move) null);
        }
        if (effect instanceof RegisterEffect.RecordDeparture) {
            return resident.with(resident.person().goneAbroad());
        }
        if (effect instanceof RegisterEffect.RecordStay stay) {
            return resident.with(resident.person().with(stay.stay()));
        }
        if (effect instanceof RegisterEffect.ReserveReset reset) {
            return resident.with(resident.plans().with(new Reservation(reset.forgotten(), now, reset.until())));
        }
        return resident;
    }
}
