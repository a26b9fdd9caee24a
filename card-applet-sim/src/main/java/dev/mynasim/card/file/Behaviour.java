// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/** Answers that the card profile decides because the sources disagree or are silent. */
public final class Behaviour {
    private final short blockedPinStatus;
    private final boolean retryQueryWithLe;
    private final boolean multipleRecords;
    private final boolean lastCommandIndicator;

    /**
     * @param blockedPinStatus status word of VERIFY with data on a blocked PIN (card-protocol.md section 9, conflict 2)
     * @param retryQueryWithLe whether a retry query with a trailing {@code 00} is answered with the counter instead of
     *     {@code 6700} (card-protocol.md section 9, conflict 14)
     * @param multipleRecords whether READ RECORD reads several records at once instead of {@code 6A81}
     *     (card-protocol.md section 4.1)
     * @param lastCommandIndicator whether {@code 80 FC 00 00} is accepted instead of {@code 6700} (card-protocol.md
     *     section 4.1)
     */
    public Behaviour(
            short blockedPinStatus, boolean retryQueryWithLe, boolean multipleRecords, boolean lastCommandIndicator) {
        this.blockedPinStatus = blockedPinStatus;
        this.retryQueryWithLe = retryQueryWithLe;
        this.multipleRecords = multipleRecords;
        this.lastCommandIndicator = lastCommandIndicator;
    }

    /** Status word of VERIFY with data on a blocked PIN. */
    public short blockedPinStatus() {
        return blockedPinStatus;
    }

    /** Whether a retry query may carry an Le field. */
    public boolean retryQueryWithLe() {
        return retryQueryWithLe;
    }

    /** Whether READ RECORD reads several records at once. */
    public boolean multipleRecords() {
        return multipleRecords;
    }

    /** Whether the last-command indicator of the iPhone is accepted. */
    public boolean lastCommandIndicator() {
        return lastCommandIndicator;
    }
}
