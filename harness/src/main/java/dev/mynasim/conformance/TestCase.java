// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.LinkException;
import java.util.Optional;
import java.util.Set;

/** One case: a question to a card or a reader whose right answer the sources tell. It has no state. */
public interface TestCase {
    /** Its name for ever. */
    CaseId id();

    /** The suite that it belongs to: lower-case words joined by hyphens, such as {@code card-verify}. */
    String suite();

    /** What it is about, in a line. */
    String title();

    /** Where the right answer comes from: section of a facts sheet with its mark, or clause of a standard. */
    String source();

    /** What it examines. */
    Set<RequirementId> requirements();

    /** What it does to a card. */
    Effect effect();

    /** The card that it needs. */
    CardWish wish();

    /**
     * Why it cannot be run here, in a sentence; empty when it can.
     *
     * @param placed the card in its reader; not to be used, only asked
     * @param environment what it would run on
     */
    Optional<String> obstacle(Placed placed, Environment environment);

    /**
     * Runs it.
     *
     * @throws LinkException when the link to the card breaks where it should not
     * @throws InterruptedException when the run is to end
     */
    Verdict run(Trial trial) throws LinkException, InterruptedException;
}
