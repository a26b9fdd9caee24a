// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.fault;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.reader.CardRemovedException;
import dev.mynasim.trace.Selection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What outlasts an exchange.
 *
 * @param card the card
 * @param presence whether it is in the reader
 * @param atrChange what it answers to a reset
 * @param selection what is selected on it
 */
record Effects(Icc card, Presence presence, AtrChange atrChange, Selection selection) {
    /** The card leaves the reader: its power is gone at once, the exchange ends without an answer. */
    CardRemovedException remove(String why, @Nullable Duration backAfter) {
        CardRemovedException removal = presence.remove(why, backAfter);
        try {
            loseVolatileState();
        } catch (LinkException e) {
            // It is gone already, for a reason of its own.
            removal.addSuppressed(e);
        }
        return removal;
    }

    /** Power off: selection and security status are lost. */
    void loseVolatileState() throws LinkException {
        selection.restart();
        card.powerDown();
    }
}
