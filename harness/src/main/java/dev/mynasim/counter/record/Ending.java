// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to certificates: a row of section 4.
 *
 * @param event what happens
 * @param sign what becomes of the sign certificate
 * @param auth what becomes of the auth certificate
 * @param reason the CRL reason; null when nothing is revoked
 * @param rules the rules that say so, {@code §4} where nothing else does
 */
public record Ending(
        RegisterEvent event, Fate sign, Fate auth, @Nullable RevocationReason reason, List<String> rules) {
    /** What becomes of a certificate. */
    public enum Fate {
        /** It is revoked. */
        REVOKED,
        /** It is put on hold. */
        HOLD,
        /** It is revoked if it is the one that is meant. */
        IF_MEANT,
        /** It stays. */
        STAYS
    }

    /** Copies the list; a revocation has a reason and nothing else has. */
    public Ending {
        rules = List.copyOf(rules);
        boolean ends = sign != Fate.STAYS || auth != Fate.STAYS;
        if (ends != (reason != null)) {
            throw new IllegalArgumentException("the event " + event + " needs a reason exactly when something ends");
        }
    }
}
