// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What came of comparing a run with its baseline. */
public sealed interface Comparison {
    /** For a person, grouped. */
    List<String> lines();

    /**
     * Every case came out as the baseline says.
     *
     * @param cases how many
     */
    record Same(int cases) implements Comparison {
        @Override
        public List<String> lines() {
            return List.of(
                    "As in the baseline: " + Texts.count(cases, "case has its", "cases have their") + " verdict.");
        }
    }

    /**
     * Something is not as the baseline says.
     *
     * @param differences one or more
     */
    record Different(List<Difference> differences) implements Comparison {
        private static final int MOST_LINES = 100;

        /** Takes a copy. */
        public Different {
            differences = List.copyOf(differences);
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add("Not as in the baseline: " + Texts.count(differences.size(), "difference.", "differences."));
            group(lines, "The run is another one", Difference.OtherRun.class::isInstance);
            group(lines, "Fail now, and did not", each -> verdict(each, Difference.OtherVerdict::isWorse));
            group(lines, "Failed, and do not now", each -> verdict(each, Difference.OtherVerdict::isBetter));
            group(
                    lines,
                    "Came out in another way",
                    each -> verdict(each, other -> !other.isWorse() && !other.isBetter()));
            group(lines, "In the baseline, but not run", Difference.LostCase.class::isInstance);
            group(lines, "Run, but not in the baseline", Difference.NewCase.class::isInstance);
            return lines;
        }

        private static boolean verdict(Difference each, Predicate<Difference.OtherVerdict> is) {
            return each instanceof Difference.OtherVerdict other && is.test(other);
        }

        private void group(List<String> lines, String title, Predicate<Difference> in) {
            List<Difference> members = differences.stream().filter(in).toList();
            if (members.isEmpty()) {
                return;
            }
            lines.add(title + " (" + Texts.whole(members.size()) + "):");
            members.stream().limit(MOST_LINES).forEach(each -> lines.add("  " + each.words()));
            if (members.size() > MOST_LINES) {
                lines.add("  and " + Texts.whole(members.size() - MOST_LINES) + " more");
            }
        }
    }
}
