// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.sim;

import dev.mynasim.apdu.CommandApdu;
import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;

/** Commands and answers as values, over a card with power. */
public final class ApduChannel {
    private final Icc card;

    ApduChannel(Icc card) {
        this.card = card;
    }

    /**
     * Sends one command.
     *
     * @throws LinkException when the card is gone or has no power, or when what comes back is not a response APDU
     */
    public ResponseApdu transmit(CommandApdu command) throws LinkException {
        byte[] answer = card.transmit(command.octets());
        if (ResponseApdu.parse(answer) instanceof ResponseApdu.WellFormed wellFormed) {
            return wellFormed.response();
        }
        throw new LinkException("the card answered " + answer.length + " octets, which is not a response APDU");
    }
}
