// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

/** What a check came to. */
public sealed interface Verdict {
    /** Nothing speaks against it. */
    record Accepted() implements Verdict {}

    /**
     * Refused.
     *
     * @param reason why, as a sentence for a person
     */
    record Refused(String reason) implements Verdict {}
}
