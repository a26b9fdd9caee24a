// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

import dev.mynasim.counter.rule.Ordered;
import java.util.Set;

/**
 * The inquiry-and-reply form (照会書兼回答書), filled in.
 *
 * @param fields what is filled in
 * @param sealed whether the person closed the envelope
 * @param withExpiryNotice whether it is the form that came with the expiry notice, for renewals only (S-36)
 */
public record Reply(Set<Field> fields, boolean sealed, boolean withExpiryNotice) {
    /** Copies the set. */
    public Reply {
        fields = Ordered.copy(fields);
    }

    /** What the person enters (S-34). Values of PINs are nobody's business here: the clerk types them at the card. */
    public enum Field {
        /** Name. */
        NAME,
        /** Address. */
        ADDRESS,
        /** Sign PIN. */
        SIGN_PIN,
        /** Auth PIN. */
        AUTH_PIN,
        /** JUKI PIN. */
        JUKI_PIN
    }

    /** Everything filled in and closed. */
    public static Reply complete() {
        return new Reply(Set.of(Field.values()), true, false);
    }
}
