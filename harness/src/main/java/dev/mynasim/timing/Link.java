// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.timing;

import dev.mynasim.apdu.icc.Atr;
import java.time.Duration;

/** How long octets are on their way between a reader and a card; a model, computed, without any waiting. */
public interface Link {
    /** From power-up, or reset, to the card being ready for its first command. */
    Duration start(Atr atr);

    /**
     * A command to the card and its response back, without the card's own work.
     *
     * @param atr the card's answer to reset, from which contact parameters are taken
     * @param command octets of the command APDU, zero or more
     * @param response octets of the response APDU, zero or more
     */
    Duration exchange(Atr atr, int command, int response);

    /** Octets take no time. */
    Link NONE = new Link() {
        @Override
        public Duration start(Atr atr) {
            return Duration.ZERO;
        }

        @Override
        public Duration exchange(Atr atr, int command, int response) {
            return Duration.ZERO;
        }
    };
}
