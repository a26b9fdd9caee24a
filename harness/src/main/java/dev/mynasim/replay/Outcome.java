// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What running a flow or a script came to.
 *
 * @param flow its identifier
 * @param steps how many steps held
 * @param commands how many commands the card got
 * @param values what the flow kept of the card's answers, by name
 * @param tolerated sentences on answers that fit another than the first of several patterns
 * @param failure the first step that did not hold, as a sentence with names of PINs but never their values; null when
 *     all did
 * @param mismatch what should have come at that step and what came; null when all held, or the step was about something
 *     else
 */
public record Outcome(
        String flow,
        int steps,
        int commands,
        Map<String, byte[]> values,
        List<String> tolerated,
        @Nullable String failure,
        @Nullable Mismatch mismatch) {
    /**
     * What should have come and what came.
     *
     * @param expected a pattern
     * @param received the status word and the number of octets; data that may be a person's own stands in no sentence
     */
    public record Mismatch(String expected, String received) {}

    /** Copies map and list. */
    public Outcome {
        values = Map.copyOf(values);
        tolerated = List.copyOf(tolerated);
    }

    /** Whether all steps held. */
    public boolean passed() {
        return failure == null;
    }
}
