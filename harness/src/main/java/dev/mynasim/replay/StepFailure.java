// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import org.jspecify.annotations.Nullable;

/** A step does not hold: the card answered otherwise than the client needs. */
final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.@Nullable Mismatch mismatch;

    StepFailure(String message) {
        this(message, null);
    }

    StepFailure(String message, Outcome.@Nullable Mismatch mismatch) {
        super(message);
        this.mismatch = mismatch;
    }

    /** What should have come and what came; null when the step was about something else. */
    Outcome.@Nullable Mismatch mismatch() {
        return mismatch;
    }
}
