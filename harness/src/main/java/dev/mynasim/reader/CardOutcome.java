// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.reader;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.LinkException;

/** How a request to a card ended. Every request that was taken ends with exactly one of these. */
public sealed interface CardOutcome {
    /**
     * The card is powered, was reset, or was asked for its answer to reset.
     *
     * @param atr the answer to reset
     */
    record Ready(Atr atr) implements CardOutcome {}

    /** An order without an answer was carried out. */
    record Done() implements CardOutcome {}

    /** The card answered a command APDU. */
    final class Response implements CardOutcome {
        private final byte[] octets;

        Response(byte[] octets) {
            this.octets = octets;
        }

        /** The response APDU, at least two octets. The array is handed over, not copied: it has one reader. */
        public byte[] octets() {
            return octets;
        }

        @Override
        public String toString() {
            return "Response[" + octets.length + " octets]";
        }
    }

    /**
     * The link to the card broke, or the card failed: there is no answer, and the command may or may not have been
     * carried out.
     *
     * @param why what happened
     */
    record Gone(LinkException why) implements CardOutcome {}
}
