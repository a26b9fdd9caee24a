// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Effects in short, as the cases and logs write them, for example {@code issue(SIGN,2031-11-14)}. */
public final class Notation {
    private static final Map<Class<? extends Effect>, Function<Effect, String>> WORDS = new Table()
            .word(CardEffect.ReplaceKey.class, effect -> "key(" + effect.kind() + ")")
            .word(CardEffect.WriteCertificate.class, effect -> "write(" + effect.kind() + ")")
            .word(CardEffect.InitialisePin.class, effect -> "init(" + effect.pin() + ")")
            .word(CardEffect.ChangePin.class, effect -> "change(" + effect.pin() + ")")
            .word(CardEffect.ResetTries.class, effect -> "tries(" + effect.pin() + ")")
            .word(CardEffect.RewriteFace.class, effect -> "face")
            .word(CardEffect.RewriteJukiArea.class, effect -> "juki-area")
            .word(CardEffect.WriteExpiry.class, effect -> "card-shows(" + effect.expiry() + ")")
            .word(CaEffect.Issue.class, effect -> "issue(" + effect.kind() + "," + effect.expiry() + ")")
            .word(
                    CaEffect.Revoke.class,
                    effect -> "revoke(" + effect.kind() + "," + effect.reason().rfcName() + "," + effect.at() + ")")
            .word(CaEffect.Hold.class, effect -> "hold(" + effect.kind() + ")")
            .word(CaEffect.LiftHold.class, effect -> "lift(" + effect.kind() + ")")
            .word(MailEffect.InquiryLetter.class, effect -> "letter")
            .word(MailEffect.ExpiryNotice.class, effect -> "notice(" + effect.expiry() + ")")
            .word(RegisterEffect.SetCardState.class, effect -> "card(" + effect.state() + "," + effect.from() + ")")
            .word(RegisterEffect.SetCardExpiry.class, effect -> "card-until(" + effect.expiry() + ")")
            .word(
                    RegisterEffect.OrderCard.class,
                    effect -> "order" + effect.kinds().stream().sorted().toList())
            .word(RegisterEffect.RecordMoveOut.class, effect -> "moves-out(" + effect.plannedOn() + ")")
            .word(RegisterEffect.RecordMoveIn.class, effect -> "moved-in(" + effect.lastDayOfContinuedUse() + ")")
            .word(RegisterEffect.RecordAddress.class, effect -> "address")
            .word(RegisterEffect.RecordContinuedUse.class, effect -> "continued")
            .word(RegisterEffect.RecordDeparture.class, effect -> "departs(" + effect.departure() + ")")
            .word(RegisterEffect.RecordStay.class, effect -> "stay")
            .word(
                    RegisterEffect.ReserveReset.class,
                    effect -> "reserved(" + effect.forgotten() + "," + effect.until() + ")")
            .word(RegisterEffect.TellPortal.class, effect -> "tell(" + effect.kind() + ")")
            .all();

    private Notation() {}

    /** An effect in short. */
    public static String of(Effect effect) {
        Function<Effect, String> word = WORDS.get(effect.getClass());
        if (word == null) {
            throw new IllegalStateException("no notation for " + effect.getClass());
        }
        return word.apply(effect);
    }

    private static final class Table {
        private final Map<Class<? extends Effect>, Function<Effect, String>> words = new LinkedHashMap<>();

        <E extends Effect> Table word(Class<E> type, Function<E, String> word) {
            words.put(type, effect -> word.apply(type.cast(effect)));
            return this;
        }

        Map<Class<? extends Effect>, Function<Effect, String>> all() {
            return Map.copyOf(words);
        }
    }
}
