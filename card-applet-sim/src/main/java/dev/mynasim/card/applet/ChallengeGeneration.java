// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/** GET CHALLENGE (card-protocol.md sections 1.3 and 4.1): 1 to 256 random octets in any state, more is {@code 6985}. */
final class ChallengeGeneration implements CommandHandler {
    private static final short LONGEST = 256;

    private final Coprocessor coprocessor;

    ChallengeGeneration(Coprocessor coprocessor) {
        this.coprocessor = coprocessor;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        if (Util.getShort(buffer, ISO7816.OFFSET_P1) != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        transfer.expectNoData(apdu);
        short expected = transfer.expectLe(apdu);
        if (expected > LONGEST) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
        coprocessor.random(buffer, (short) 0, expected);
        transfer.send(apdu, (short) 0, expected);
    }
}
