// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;

/** Data in the clear. The host passes Ne as the Java Card API has it: 0 without an Le field, else 1 to 32767. */
final class PlainTransfer extends Transfer {
    @Override
    short receive(APDU apdu) {
        short received = apdu.setIncomingAndReceive();
        short offset = apdu.getOffsetCdata();
        short total = apdu.getIncomingLength();
        while (received < total) {
            received += apdu.receiveBytes((short) (offset + received));
        }
        return total;
    }

    @Override
    short dataOffset(APDU apdu) {
        return apdu.getOffsetCdata();
    }

    @Override
    short expected(APDU apdu) {
        return apdu.setOutgoing();
    }

    @Override
    void send(APDU apdu, short offset, short length) {
        apdu.setOutgoingLength(length);
        apdu.sendBytes(offset, length);
    }
}
