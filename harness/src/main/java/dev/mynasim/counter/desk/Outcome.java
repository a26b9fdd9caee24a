// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.world.Resident;

/** What came of doing what was decided. */
public sealed interface Outcome {
    /** One sentence for the person. */
    String sentence();

    /**
     * All of it is done.
     *
     * @param resident what the registers now know of the person
     */
    record Done(String sentence, Resident resident) implements Outcome {}

    /**
     * It stopped before anything changed.
     *
     * @param why what stopped it
     */
    record Stopped(Why why, String sentence) implements Outcome {}

    /**
     * The card refused a PIN; nothing has changed but its counter of tries.
     *
     * @param prompt which entry
     * @param triesLeft how many tries are left; 0 means that it is blocked
     */
    record WrongPin(Prompt prompt, int triesLeft, String sentence) implements Outcome {}

    /**
     * Something failed on the way. The old certificates can be used, or the new ones: {@code left} says whether
     * something is still to be done.
     *
     * @param left true: a record of it is kept, and {@link Desk#settle} finishes it or takes it back; false: all is as
     *     before
     */
    record Broken(boolean left, String sentence) implements Outcome {}

    /** What stops a procedure. */
    enum Why {
        /** The person gave up. */
        GAVE_UP,
        /** The two entries of a new PIN differ. */
        DIFFERENT_ENTRIES,
        /** The new PIN breaks a rule. */
        UNFIT_PIN,
        /** It needs the issuer's door, and the card is in a reader of others. */
        NO_ISSUER_PORT,
        /** It needs a card and there is none. */
        NO_CARD,
        /** The card refuses. */
        CARD_REFUSES
    }
}
