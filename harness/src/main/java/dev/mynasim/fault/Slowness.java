// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.timing.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How much longer each command takes, as long as faults have made the card slow. */
final class Slowness {
    private final List<Reason> reasons = new ArrayList<>();

    void add(Action.SlowCard how, RandomGenerator random) {
        reasons.add(new Reason(how.each(), how.commands(), random));
    }

    /** For one command, which is counted. */
    Duration ofCommand() {
        Duration all = Duration.ZERO;
        for (Reason reason : reasons) {
            all = all.plus(reason.each.draw(reason.random));
            reason.commands--;
        }
        reasons.removeIf(reason -> reason.commands == 0);
        return all;
    }

    private static final class Reason {
        private final Span each;
        private final RandomGenerator random;
        private int commands;

        Reason(Span each, int commands, RandomGenerator random) {
            this.each = each;
            this.commands = commands;
            this.random = random;
        }
    }
}
