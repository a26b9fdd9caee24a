// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many results had which verdict. A case that was repeated counts as often.
 *
 * @param results all of them
 * @param passed that held
 * @param tolerated that held in a way of their own
 * @param failed that did not hold
 * @param broken that could not be judged
 * @param notApplicable that do not apply, or were not allowed
 */
public record Summary(int results, int passed, int tolerated, int failed, int broken, int notApplicable) {
    /** Counts. */
    public static Summary of(Collection<CaseEntry> cases) {
        Map<VerdictKind, Integer> counts = new EnumMap<>(VerdictKind.class);
        cases.forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        return new Summary(
                cases.size(),
                counts.getOrDefault(VerdictKind.PASSED, 0),
                counts.getOrDefault(VerdictKind.TOLERATED, 0),
                counts.getOrDefault(VerdictKind.FAILED, 0),
                counts.getOrDefault(VerdictKind.BROKEN, 0),
                counts.getOrDefault(VerdictKind.NOT_APPLICABLE, 0));
    }

    /** How many had a verdict. */
    public int of(VerdictKind kind) {
        return switch (kind) {
            case PASSED -> passed;
            case TOLERATED -> tolerated;
            case FAILED -> failed;
            case BROKEN -> broken;
            case NOT_APPLICABLE -> notApplicable;
        };
    }

    /** In words, verdicts that nobody had left out. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (VerdictKind kind : VerdictKind.values()) {
            if (of(kind) > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(Texts.whole(of(kind)))
                        .append(' ')
                        .append(kind.words());
            }
        }
        return words.isEmpty() ? "nothing was run" : words.toString();
    }
}
