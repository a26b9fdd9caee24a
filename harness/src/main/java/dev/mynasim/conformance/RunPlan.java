// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to run.
 *
 * @param cases in this order
 * @param repetitions how often all of them, 1 to {@value #MOST_REPETITIONS}
 * @param seed what random values come from; the same seed gives the same values
 * @param destructive whether a card that the stand did not make may be changed or blocked
 */
public record RunPlan(List<TestCase> cases, int repetitions, long seed, boolean destructive) {
    /** The most repetitions. */
    public static final int MOST_REPETITIONS = 10_000;

    /**
     * Takes a copy of the list.
     *
     * @throws IllegalArgumentException when no case is chosen, an id stands twice, or the repetitions are out of range
     */
    public RunPlan {
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case is chosen");
        }
        if (repetitions < 1 || repetitions > MOST_REPETITIONS) {
            throw new IllegalArgumentException(
                    "cases are repeated 1 to %d times, not %d".formatted(MOST_REPETITIONS, repetitions));
        }
        Set<CaseId> ids = new HashSet<>();
        for (TestCase test : cases) {
            if (!ids.add(test.id())) {
                throw new IllegalArgumentException("the id " + test.id() + " stands twice");
            }
        }
    }

    /** How many results the run will have. */
    public int total() {
        return cases.size() * repetitions;
    }
}
