// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

/** Is told what becomes of a card in one connection, on its event loop; must not block. */
public interface WireListener {
    /** The reader asked for the answer to reset for the first time: the card is in the reader. */
    void cardSeen();

    /** The reader has powered the card up and has been given its answer to reset, for the first time. */
    void cardPowered();

    /**
     * The reader sent what is no frame of the dialect; the connection is about to be closed without an answer.
     *
     * @param what the frame, without a full stop
     */
    void protocolError(String what);

    /**
     * A frame is longer than {@link WireLimits#longestFrame()}; the connection is about to be closed.
     *
     * @param length the length that it announces, in octets
     */
    void frameTooLong(int length);

    /**
     * The card failed or was taken away; the connection is about to be closed.
     *
     * @param why what the card said, without a full stop
     */
    void cardGone(String why);
}
