// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Counts what the faults of a plan match, and says which are due. One for each run of a plan. */
final class Occasions {
    private final List<Counter> counters = new ArrayList<>();

    Occasions(FaultPlan plan) {
        for (Fault fault : plan.faults()) {
            counters.add(new Counter(fault, seed(plan.seed(), fault.name())));
        }
    }

    /** Those due on a command, in the plan's order. */
    List<Due> onCommand(Asked asked) {
        return counters.stream()
                .filter(counter -> counter.fault.when().matches(asked))
                .filter(Counter::isDue)
                .map(Counter::due)
                .toList();
    }

    /** Those due on a power-up or reset, in the plan's order. */
    List<Due> onReset() {
        return counters.stream()
                .filter(counter -> counter.fault.when().event() == Match.Event.RESET)
                .filter(Counter::isDue)
                .map(Counter::due)
                .toList();
    }

    /**
     * Each fault draws from a source of its own, so that one more fault in a plan changes nothing for the others.
     * String.hashCode is specified, and so is java.util.Random: the numbers are the same on every JDK.
     */
    private static long seed(long seed, String name) {
        return seed * 0x9E37_79B9_7F4A_7C15L + name.hashCode();
    }

    private static final class Counter {
        private final Fault fault;
        private final RandomGenerator random;
        private int matches;
        private int acted;

        Counter(Fault fault, long seed) {
            this.fault = fault;
            this.random = new Random(seed);
        }

        /** Counts a match. */
        boolean isDue() {
            Often often = fault.often();
            matches++;
            Integer nth = often.nth();
            Integer times = often.times();
            boolean due = (nth == null || nth == matches)
                    && (times == null || acted < times)
                    && (often.probability() >= 1 || random.nextDouble() < often.probability());
            if (due) {
                acted++;
            }
            return due;
        }

        Due due() {
            return new Due(fault, random);
        }
    }
}
