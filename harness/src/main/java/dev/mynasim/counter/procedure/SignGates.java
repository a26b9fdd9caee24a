// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.decision.Decision;
import dev.mynasim.counter.rule.Policy;
import java.util.Optional;

/** Who gets no sign certificate (S-04, A-11). */
final class SignGates {
    private SignGates() {}

    static Optional<Decision> maySign(Case c) {
        if (c.isFaceCard()) {
            return c.refuse("A face-authentication card carries no sign certificate", "A-11");
        }
        c.cite("S-04");
        if (c.person().isUnder15(c.day())) {
            return c.refuse("A sign certificate is not issued to people under 15; an auth certificate can be");
        }
        if (c.person().ward()) {
            Policy.Wards wards = c.policies().choice(Policy.Wards.class);
            c.cite(wards);
            return wards == Policy.Wards.REJECT
                    ? c.refuse("In principle a sign certificate is not issued to adult wards")
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
