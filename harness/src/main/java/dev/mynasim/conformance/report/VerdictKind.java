// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.Verdict;
import java.util.Arrays;
import java.util.Optional;

/** Which verdict, without its words; the mildest first. */
public enum VerdictKind {
    /** It held. */
    PASSED("passed", "good"),
    /** It held in a way that the sources neither ask for nor forbid. */
    TOLERATED("tolerated", "so-so"),
    /** It does not apply here, or was not allowed. */
    NOT_APPLICABLE("not-applicable", "none"),
    /** It did not hold. */
    FAILED("failed", "bad"),
    /** It could not be judged. */
    BROKEN("broken", "bad");

    private final String word;
    private final String tone;

    VerdictKind(String word, String tone) {
        this.word = word;
        this.tone = tone;
    }

    /** As files have it: lower case, hyphens. */
    public String word() {
        return word;
    }

    /** As a person reads it. */
    public String words() {
        return word.replace('-', ' ');
    }

    /** Whether a run in which this came out is a failed one. */
    public boolean isFailure() {
        return this == FAILED || this == BROKEN;
    }

    /** How a page shows it. */
    String tone() {
        return tone;
    }

    /** Of a verdict. */
    public static VerdictKind of(Verdict verdict) {
        if (verdict instanceof Verdict.Passed) {
            return PASSED;
        }
        if (verdict instanceof Verdict.Tolerated) {
            return TOLERATED;
        }
        if (verdict instanceof Verdict.NotApplicable) {
            return NOT_APPLICABLE;
        }
        return verdict instanceof Verdict.Failed ? FAILED : BROKEN;
    }

    /** Of a file's word; empty when there is no such verdict. */
    public static Optional<VerdictKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
