// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * The ways in which a command's data and expected length are taken and a response is given. The host passes Ne as the
 * Java Card API has it: 0 without an Le field, else 1 to 32767.
 */
final class Transfer {
    private Transfer() {}

    /** Takes all of the command's data into the APDU buffer and returns its length Nc, 0 or more. */
    static short receive(APDU apdu) {
        short received = apdu.setIncomingAndReceive();
        short offset = apdu.getOffsetCdata();
        short total = apdu.getIncomingLength();
        while (received < total) {
            received += apdu.receiveBytes((short) (offset + received));
        }
        return total;
    }

    /** Refuses a command that has data: {@code 6700}. */
    static void expectNoData(APDU apdu) {
        if (receive(apdu) != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    /** Refuses a command that has an Le field: {@code 6700}. Comes after the data was received. */
    static void expectNoLe(APDU apdu) {
        if (apdu.setOutgoing() != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    /** Ne, 1 to 32767; a command without an Le field is refused: {@code 6700}. Comes after the data was received. */
    static short expectLe(APDU apdu) {
        short expected = apdu.setOutgoing();
        if (expected == 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        return expected;
    }

    /** Sends octets of the APDU buffer. Comes after {@link #expectLe}. */
    static void send(APDU apdu, short offset, short length) {
        apdu.setOutgoingLength(length);
        apdu.sendBytes(offset, length);
    }
}
