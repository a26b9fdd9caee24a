// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import dev.mynasim.counter.calendar.Japan;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a certificate lasts.
 *
 * @param expiry its last day
 * @param renewal whether it was renewed and not newly issued
 * @param cap what the day comes from; of several equal ones the first that {@link Cap} names
 */
public record Term(LocalDate expiry, boolean renewal, Cap cap) {
    /** The last valid second: 23:59:59 in Japan. */
    public Instant notAfter() {
        return Japan.lastSecond(expiry);
    }
}
