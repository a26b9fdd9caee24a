// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import dev.mynasim.counter.rule.Ordered;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the register knows of a card.
 *
 * @param kind which kind
 * @param receivedOn when the application was received
 * @param madeOn when it was made, not when it was handed over
 * @param expiry its last day
 * @param state whether it is in use
 * @param pins the PINs that are set on it; sign and auth only with the certificate
 * @param noteFieldFull whether the note field (追記欄) has no room left
 * @param specialExtensionUsed whether it had its one special extension
 */
public record CardRecord(
        CardKind kind,
        LocalDate receivedOn,
        LocalDate madeOn,
        LocalDate expiry,
        CardState state,
        Set<PinKind> pins,
        boolean noteFieldFull,
        boolean specialExtensionUsed) {
    /** Copies the set and checks the order of days. */
    public CardRecord {
        pins = Ordered.copy(pins);
        if (madeOn.isBefore(receivedOn) || expiry.isBefore(madeOn)) {
            throw new IllegalArgumentException("a card that was applied for on " + receivedOn + " and made on " + madeOn
                    + " cannot end on " + expiry);
        }
    }

    /** Whether it can be used on a day: in use and not past its last day. */
    public boolean isUsable(LocalDate day) {
        return state == CardState.IN_USE && !day.isAfter(expiry);
    }

    /** The same card in another state. */
    public CardRecord with(CardState changed) {
        return new CardRecord(kind, receivedOn, madeOn, expiry, changed, pins, noteFieldFull, specialExtensionUsed);
    }

    /** The same card with another last day. */
    public CardRecord until(LocalDate changed) {
        return new CardRecord(kind, receivedOn, madeOn, changed, state, pins, noteFieldFull, specialExtensionUsed);
    }

    /** The same card with other PINs set. */
    public CardRecord withPins(Set<PinKind> changed) {
        return new CardRecord(kind, receivedOn, madeOn, expiry, state, changed, noteFieldFull, specialExtensionUsed);
    }
}
