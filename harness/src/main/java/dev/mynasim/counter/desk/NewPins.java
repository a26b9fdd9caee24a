// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.card.image.PinRule;
import dev.mynasim.counter.record.PinKind;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import java.util.Locale;
import java.util.Optional;

/** What a new PIN may be (S-14, S-15, A-03, A-05, K1, K2); looked at before the card hears of it. */
public final class NewPins {
    private NewPins() {}

    /** The PIN as it is set: small letters become capitals where the office does that (K2). */
    static Pin folded(PinKind kind, Pin pin, Policies policies) {
        boolean fold = kind == PinKind.SIGN
                && policies.choice(Policy.SignPinCharacters.class) == Policy.SignPinCharacters.FOLD_TO_UPPER_CASE;
        return fold ? Pin.of(pin.typed().toUpperCase(Locale.ROOT)) : pin;
    }

    /** Why it may not be set, as the end of a sentence without the value; empty when it may. */
    public static Optional<String> brokenBy(PinKind kind, Pin pin, Policies policies) {
        if (kind != PinKind.SIGN) {
            return PinRule.FOUR_DIGITS.brokenBy(pin.typed());
        }
        int most = policies.choice(Policy.SignPinLength.class).most();
        PinRule length = new PinRule(PinRule.SIGN_PASSWORD.minLength(), most, true);
        return length.brokenBy(folded(kind, pin, policies).typed());
    }
}
