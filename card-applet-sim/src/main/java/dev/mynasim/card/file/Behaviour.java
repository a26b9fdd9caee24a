// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** Answers that the card profile decides because the sources disagree or are silent. */
public final class Behaviour {
    private final short blockedPinStatus;
    private final boolean retryQueryWithLe;

    /**
     * @param blockedPinStatus status word of VERIFY with data on a blocked PIN (card-protocol.md section 9, conflict 2)
     * @param retryQueryWithLe whether a retry query with a trailing {@code 00} is answered with the counter instead of
     *     {@code 6700} (card-protocol.md section 9, conflict 14)
     */
    public Behaviour(short blockedPinStatus, boolean retryQueryWithLe) {
        this.blockedPinStatus = blockedPinStatus;
        this.retryQueryWithLe = retryQueryWithLe;
    }

    /** Status word of VERIFY with data on a blocked PIN. */
    public short blockedPinStatus() {
        return blockedPinStatus;
    }

    /** Whether a retry query may carry an Le field. */
    public boolean retryQueryWithLe() {
        return retryQueryWithLe;
    }
}
