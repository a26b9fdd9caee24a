// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old revocation data may be (certificates-pki.md section 9.2: a new list is taken over once a day, which takes 5
 * to 10 minutes; whoever must have today's state asks OCSP).
 *
 * @param listGrace how long after its nextUpdate a list still counts
 * @param answerAge how old an OCSP answer without a nextUpdate may be
 * @param skew how far ahead another clock may be
 */
public record Freshness(Duration listGrace, Duration answerAge, Duration skew) {
    /** Ten minutes, five minutes, one minute. */
    public static final Freshness DEFAULT =
            new Freshness(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofMinutes(1));

    /** What is wrong with a list at a moment; empty: nothing. */
    Optional<String> problemOfList(Instant thisUpdate, Instant nextUpdate, Instant at) {
        if (thisUpdate.isAfter(at.plus(skew))) {
            return Optional.of("the list is of " + thisUpdate + ", which lies ahead");
        }
        return at.isAfter(nextUpdate.plus(listGrace))
                ? Optional.of("the newest list is of " + thisUpdate + " and its successor was due at " + nextUpdate)
                : Optional.empty();
    }

    /** What is wrong with an OCSP answer at a moment; empty: nothing. */
    Optional<String> problemOfAnswer(Instant thisUpdate, Optional<Instant> nextUpdate, Instant at) {
        if (thisUpdate.isAfter(at.plus(skew))) {
            return Optional.of("the OCSP answer is of " + thisUpdate + ", which lies ahead");
        }
        Instant last = nextUpdate.orElseGet(() -> thisUpdate.plus(answerAge)).plus(skew);
        return at.isAfter(last) ? Optional.of("the OCSP answer is of " + thisUpdate) : Optional.empty();
    }
}
