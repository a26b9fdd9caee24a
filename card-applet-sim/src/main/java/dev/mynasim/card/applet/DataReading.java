// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISOException;

/** GET DATA (card-protocol.md section 1.4): no data object is on this card yet, so each is missing, {@code 6A88}. */
final class DataReading implements CommandHandler {
    @Override
    public void process(APDU apdu) {
        Transfer.expectNoData(apdu);
        Transfer.expectLe(apdu);
        ISOException.throwIt(Sw.DATA_NOT_FOUND);
    }
}
