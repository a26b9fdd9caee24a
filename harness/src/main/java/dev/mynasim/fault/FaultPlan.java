// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to go wrong. Immutable; {@link FaultPlanFile} reads one from YAML, {@link #named} builds one in a test.
 *
 * @param name what it is called
 * @param purpose what it is for, one sentence
 * @param seed all that is drawn at random comes from it: the same seed, the same faults
 * @param faults in the order in which they act where several are due
 */
public record FaultPlan(String name, String purpose, long seed, List<Fault> faults) {
    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan("none", "Nothing goes wrong.", 0, List.of());

    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException when two faults have one name
     */
    public FaultPlan {
        faults = List.copyOf(faults);
        Set<String> names = new HashSet<>();
        for (Fault fault : faults) {
            if (!names.add(fault.name())) {
                throw new IllegalArgumentException("there are two faults named \"" + fault.name() + "\"");
            }
        }
    }

    /** Begins a plan. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** A plan in the making. Not safe for threads. */
    public static final class Builder {
        private final String name;
        private final List<Fault> faults = new ArrayList<>();
        private long seed;

        private Builder(String name) {
            this.name = name;
        }

        /** Where all that is drawn at random comes from; 0 when it is not said. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** Adds a fault on each match. */
        public Builder fault(Match when, Action then) {
            return fault(when, Often.ALWAYS, then);
        }

        /** Adds a fault, named by its place. */
        public Builder fault(Match when, Often often, Action then) {
            faults.add(new Fault("fault " + (faults.size() + 1), when, often, then));
            return this;
        }

        /** The plan. */
        public FaultPlan build() {
            return new FaultPlan(name, "Built by a program.", seed, faults);
        }
    }
}
