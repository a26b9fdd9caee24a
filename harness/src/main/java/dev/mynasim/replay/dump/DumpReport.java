// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import java.util.List;

/**
 * What playing a dump came to.
 *
 * @param results one for each step, in order
 */
public record DumpReport(List<StepResult> results) {
    /** In one word. */
    public enum Verdict {
        /** Each step was played, and the card did as the dump says. */
        SAME,
        /** The card did something else at least once. */
        DIFFERENT,
        /** What was played was the same, but not all was played. */
        INCOMPLETE
    }

    /** Takes a copy of the list. */
    public DumpReport {
        results = List.copyOf(results);
    }

    /** In one word. A dump without steps is {@link Verdict#INCOMPLETE}: nothing was shown. */
    public Verdict verdict() {
        if (different() > 0) {
            return Verdict.DIFFERENT;
        }
        return notPlayed() > 0 || results.isEmpty() ? Verdict.INCOMPLETE : Verdict.SAME;
    }

    /** How many steps were the same. */
    public long same() {
        return count(StepResult.Same.class);
    }

    /** How many steps were different. */
    public long different() {
        return count(StepResult.Different.class);
    }

    /** How many steps were not played. */
    public long notPlayed() {
        return count(StepResult.NotPlayed.class);
    }

    private long count(Class<? extends StepResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }
}
