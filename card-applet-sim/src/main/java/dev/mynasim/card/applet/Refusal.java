// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;

/** An instruction that an application knows and always refuses with the same status word. */
final class Refusal implements CommandHandler {
    private final short status;

    Refusal(short status) {
        this.status = status;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        ISOException.throwIt(status);
    }
}
