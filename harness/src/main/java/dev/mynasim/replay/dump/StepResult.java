// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

/** What became of a step. */
public sealed interface StepResult {
    /** The line of the dump. */
    int line();

    /**
     * The card did as the dump says.
     *
     * @param line the line of the dump
     */
    record Same(int line) implements StepResult {}

    /**
     * The card did something else.
     *
     * @param line the line of the dump
     * @param difference what, in words; no octets but status words and answers to reset
     */
    record Different(int line, String difference) implements StepResult {}

    /**
     * The card was not asked.
     *
     * @param line the line of the dump
     * @param reason why, in words
     */
    record NotPlayed(int line, String reason) implements StepResult {}
}
