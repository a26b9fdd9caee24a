// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The making of one card: together with persona and profile it decides every octet.
 *
 * @param now the day from which a persona's relative dates count
 * @param cardNumber which card of the persona, 0 to 99,999; each has serial and issue numbers of its own
 */
public record Issuing(Instant now, int cardNumber) {
    /** The first card, on a fixed day. */
    public static final Issuing DEFAULT = new Issuing(Instant.parse("2027-01-15T00:00:00Z"), 0);

    private static final int LARGEST = 99_999;

    /** Cuts the time to whole seconds and checks the number. */
    public Issuing {
        now = now.truncatedTo(ChronoUnit.SECONDS);
        if (cardNumber < 0 || cardNumber > LARGEST) {
            throw new IllegalArgumentException("a card's number is 0 to " + LARGEST + ", not " + cardNumber);
        }
    }
}
