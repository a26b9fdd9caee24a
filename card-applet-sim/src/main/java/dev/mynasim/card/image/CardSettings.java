// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import dev.mynasim.apdu.StatusWord;

/**
 * Answers on which the sources disagree or are silent, as named settings of a card profile.
 *
 * @param reselection what selecting the current application again does to its security status (card-protocol.md section
 *     9, conflict 3)
 * @param blockedPin status word of VERIFY with data on a blocked PIN (card-protocol.md section 9, conflict 2)
 * @param retryQueryWithLe whether a retry query with a trailing {@code 00} is answered (card-protocol.md section 9,
 *     conflict 14)
 */
public record CardSettings(Reselection reselection, StatusWord blockedPin, RetryQueryWithLe retryQueryWithLe) {
    /** What the sheet takes where it names a default, and the stricter answer where it does not. */
    public static final CardSettings DEFAULT =
            new CardSettings(Reselection.CLEARS_STATUS, StatusWord.REFERENCED_IEF_BLOCKED, RetryQueryWithLe.REFUSED);

    /** What selecting the current application again does. */
    public enum Reselection {
        /** All PINs have to be presented again, as OpenSC's logout expects. */
        CLEARS_STATUS,
        /** Verified PINs stay verified, as pyjpki expects. */
        KEEPS_STATUS
    }

    /** How {@code 00 20 00 80 00} is answered. */
    public enum RetryQueryWithLe {
        /** {@code 6700}, as seen on a real card. */
        REFUSED,
        /** {@code 63Cx}, as jpki-rs expects. */
        ANSWERED
    }
}
