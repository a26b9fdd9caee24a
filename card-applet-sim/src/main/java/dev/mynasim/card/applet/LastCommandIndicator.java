// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Behaviour;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * The last-command indicator {@code 80 FC 00 00}, four octets without data (card-protocol.md section 4.1): the iPhone
 * alone has it, a plastic card answers {@code 6700}. What the iPhone answers is not known; here it is {@code 9000}.
 */
final class LastCommandIndicator implements CommandHandler {
    private final Behaviour behaviour;

    LastCommandIndicator(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        if (Util.getShort(apdu.getBuffer(), ISO7816.OFFSET_P1) != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        transfer.expectNoData(apdu);
        transfer.expectNoLe(apdu);
        if (!behaviour.lastCommandIndicator()) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }
}
