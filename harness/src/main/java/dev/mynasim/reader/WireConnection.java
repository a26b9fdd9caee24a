// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What whoever watches over a connection asks it; all on its event loop. */
public interface WireConnection {
    /** Ends the connection; the first reason counts. */
    void end(String why);

    /** Why it ended, without a full stop; to be asked when the channel is closed. */
    String ending();

    /** How many frames (or lines) have come in whole. */
    long frames();

    /** Whether the octets so far end in the middle of a frame. */
    boolean midFrame();

    /** Whether the card has yet to answer something. */
    boolean cardAtWork();

    /** Why the card is out of the reader; null when it is not, or nobody knows. */
    @Nullable
    CardRemovedException removal();

    /** Leaves the card; ends when that is done. Leaving again changes nothing. */
    CompletionStage<CardOutcome> leaveCard();
}
