// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay;

import dev.mynasim.apdu.ResponseApdu;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;

/** Commands to a card, counted. */
final class CardTalk {
    private final Icc card;
    private int commands;

    CardTalk(Icc card) {
        this.card = card;
    }

    Icc card() {
        return card;
    }

    int commands() {
        return commands;
    }

    /** Sends a command; whatever comes back is an answer as long as it has a status word. */
    ResponseApdu transmit(byte[] command) throws LinkException, StepFailure {
        commands++;
        ResponseApdu.Parsed parsed = ResponseApdu.parse(card.transmit(command));
        if (parsed instanceof ResponseApdu.WellFormed wellFormed) {
            return wellFormed.response();
        }
        throw new StepFailure(((ResponseApdu.Malformed) parsed).explanation());
    }
}
