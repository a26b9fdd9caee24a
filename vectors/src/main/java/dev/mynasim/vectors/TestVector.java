// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of a suite.
 *
 * @param <I> what goes in
 * @param <E> what is expected of accepted input
 * @param id names the case for ever: suite prefix and four digits
 * @param comment what the case is about
 * @param source where the expected values come from: clause of a standard, or section of a facts sheet with its mark
 * @param flags names that {@link Suite#flags()} explains
 * @param verdict accept, refuse or either
 * @param input what goes in
 * @param expected the values of accepted input; null exactly when the verdict is {@link Verdict#INVALID}
 * @param reason why the input is refused; null exactly when the verdict is not {@link Verdict#INVALID}
 */
public record TestVector<I, E>(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String comment,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) List<String> flags,
        @JsonProperty(required = true) Verdict verdict,
        @JsonProperty(required = true) I input,
        @Nullable E expected,
        @Nullable String reason) {
    /**
     * Copies the flags and checks that the verdict has what it needs.
     *
     * @throws IllegalArgumentException when expected values or the reason are missing or too many
     */
    public TestVector {
        flags = List.copyOf(flags);
        boolean refused = verdict == Verdict.INVALID;
        if (refused != (reason != null) || refused == (expected != null)) {
            throw new IllegalArgumentException(
                    "vector " + id + ": an invalid input has a reason and no expected values, any other the opposite");
        }
    }

    /**
     * The values of accepted input.
     *
     * @throws IllegalStateException when the verdict is {@link Verdict#INVALID}
     */
    public E expectedValues() {
        if (expected == null) {
            throw new IllegalStateException("vector " + id + " is invalid: it has a reason, and no expected values");
        }
        return expected;
    }

    /**
     * Why the input is refused.
     *
     * @throws IllegalStateException when the verdict is not {@link Verdict#INVALID}
     */
    public String refusal() {
        if (reason == null) {
            throw new IllegalStateException("vector " + id + " is not invalid: it has no reason");
        }
        return reason;
    }

    /** Identifier and comment, so that a test shows which vector it ran. */
    @Override
    public String toString() {
        return id + " " + comment;
    }
}
