// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

/** What came out of one case. */
public sealed interface Verdict {
    /** It held. */
    record Passed() implements Verdict {}

    /**
     * It held in a way that the sources neither ask for nor forbid.
     *
     * @param sentence in which way
     */
    record Tolerated(String sentence) implements Verdict {}

    /**
     * It did not hold.
     *
     * @param sentence at which step and why
     * @param expected what should have come
     * @param received what came; nothing that is secret or a person's own
     */
    record Failed(String sentence, String expected, String received) implements Verdict {}

    /**
     * It could not be judged: the link broke, or the card that it needs could not be had.
     *
     * @param sentence why
     */
    record Broken(String sentence) implements Verdict {}

    /**
     * It does not apply here, or was not allowed.
     *
     * @param reason why
     */
    record NotApplicable(String reason) implements Verdict {}

    /** Held, in whichever way. */
    static Verdict passed() {
        return new Passed();
    }

    /** Whether a run in which this came out is a failed one. */
    default boolean isFailure() {
        return this instanceof Failed || this instanceof Broken;
    }
}
