// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How much longer each command takes, as long as faults have made the card slow. */
final class Slowness {
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    /** From the next command on. A fault that made the card slow already begins anew. */
    void add(Due due, Action.SlowCard how) {
        reasons.put(due.fault().name(), new Reason(due, how));
    }

    /** For one command, which is counted. */
    Duration ofCommand(Consumer<Fault> listener) {
        Duration all = Duration.ZERO;
        for (Reason reason : reasons.values()) {
            listener.accept(reason.due.fault());
            all = all.plus(reason.how.each().draw(reason.due.random()));
            reason.commands--;
        }
        reasons.values().removeIf(reason -> reason.commands == 0);
        return all;
    }

    private static final class Reason {
        private final Due due;
        private final Action.SlowCard how;
        private int commands;

        Reason(Due due, Action.SlowCard how) {
            this.due = due;
            this.how = how;
            this.commands = how.commands();
        }
    }
}
