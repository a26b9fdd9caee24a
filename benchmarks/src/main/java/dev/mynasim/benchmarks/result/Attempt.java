// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.result;

import org.jspecify.annotations.Nullable;

/**
 * What came of a goal in one run.
 *
 * @param goal the goal
 * @param figure what was measured; null when it was not
 * @param against what it is compared with, the goal's share of it; null when it was not measured or there is none
 * @param ratio the quotient; null when there is none
 * @param reached whether it was reached
 * @param note why it was not measured, or that the error is too large to be sure; empty otherwise
 */
public record Attempt(
        Goal goal,
        @Nullable Figure figure,
        @Nullable Figure against,
        @Nullable Ratio ratio,
        Reached reached,
        String note) {
    /** Whether a goal was reached. */
    public enum Reached {
        /** It was. */
        YES("yes"),
        /** It was not. */
        NO("no"),
        /** Nobody knows. */
        NOT_MEASURED("not measured");

        private final String word;

        Reached(String word) {
            this.word = word;
        }

        /** How it is written. */
        public String word() {
            return word;
        }
    }

    static Attempt judge(Goal goal, Figure figure, @Nullable Figure against, @Nullable Ratio ratio) {
        boolean kept = true;
        boolean unsure = false;
        if (ratio != null) {
            kept = goal.limit().keeps(ratio.value());
            unsure = goal.limit().isWithin(ratio.value(), ratio.error());
        }
        Goal.Absolute absolute = goal.second();
        if (absolute != null) {
            kept &= absolute.limit().keeps(figure.value());
            unsure |= absolute.limit().isWithin(figure.value(), figure.error());
        }
        return new Attempt(
                goal,
                figure,
                against,
                ratio,
                kept ? Reached.YES : Reached.NO,
                unsure ? "the bound lies within the error" : "");
    }
}
