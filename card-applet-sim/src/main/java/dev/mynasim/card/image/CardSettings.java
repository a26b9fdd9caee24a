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
 * @param multipleRecords whether READ RECORD reads from a record to the last (card-protocol.md section 4.1)
 * @param lastCommandIndicator how {@code 80 FC 00 00} is answered (card-protocol.md section 4.1)
 */
public record CardSettings(
        Reselection reselection,
        StatusWord blockedPin,
        RetryQueryWithLe retryQueryWithLe,
        MultipleRecords multipleRecords,
        LastCommandIndicator lastCommandIndicator) {
    /** What the sheet takes where it names a default, and the stricter answer where it does not. */
    public static final CardSettings DEFAULT =
            new CardSettings(Reselection.CLEARS_STATUS, StatusWord.REFERENCED_IEF_BLOCKED, RetryQueryWithLe.REFUSED);

    /** Settings of a plastic card: several records are read at once, the last-command indicator is refused. */
    public CardSettings(Reselection reselection, StatusWord blockedPin, RetryQueryWithLe retryQueryWithLe) {
        this(reselection, blockedPin, retryQueryWithLe, MultipleRecords.ANSWERED, LastCommandIndicator.REFUSED);
    }

    /** The same settings with another answer to READ RECORD of several records. */
    public CardSettings with(MultipleRecords other) {
        return new CardSettings(reselection, blockedPin, retryQueryWithLe, other, lastCommandIndicator);
    }

    /** The same settings with another answer to the last-command indicator. */
    public CardSettings with(LastCommandIndicator other) {
        return new CardSettings(reselection, blockedPin, retryQueryWithLe, multipleRecords, other);
    }

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

    /** How READ RECORD with P2 {@code 05}, from a record to the last, is answered. */
    public enum MultipleRecords {
        /** With the records, as one source reads common 0001. */
        ANSWERED,
        /** {@code 6A81}, as another source allows for. */
        REFUSED
    }

    /** How the last-command indicator {@code 80 FC 00 00} is answered. */
    public enum LastCommandIndicator {
        /** {@code 6700}, as on a plastic card. */
        REFUSED,
        /** {@code 9000}, for the iPhone, which alone knows the command. */
        ACCEPTED
    }
}
