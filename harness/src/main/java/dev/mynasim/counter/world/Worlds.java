// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.pki.CaPolicy;
import dev.mynasim.pki.CaRegister;
import dev.mynasim.pki.CaRoots;
import dev.mynasim.pki.Hierarchy;
import java.time.LocalDateTime;

/** New worlds. */
public final class Worlds {
    private Worlds() {}

    /**
     * A town without people, whose CA has issued nothing.
     *
     * @param start what its clock shows, in Japan
     */
    public static World empty(LocalDateTime start, Policies policies) {
        VirtualClock clock = new VirtualClock(start);
        CaRegister ca = new CaRegister(CaRoots.of(Hierarchy.TEST), caPolicy(policies), clock);
        return new World(clock, policies, ca);
    }

    /** What the CA makes of the town's choices (K4, K5). */
    public static CaPolicy caPolicy(Policies policies) {
        Policy.ActivationDelay delay = policies.choice(Policy.ActivationDelay.class);
        boolean lifted = policies.choice(Policy.FoundCard.class) == Policy.FoundCard.LIFT_HOLD;
        return new CaPolicy(
                delay.sign(), delay.auth(), lifted ? CaPolicy.Holds.ALWAYS_LIFTED : CaPolicy.DEFAULT.holds());
    }
}
