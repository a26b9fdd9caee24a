// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * The ways in which a command's data and expected length are taken and a response is given; the same for a handler
 * whether the command came in the clear or by secure messaging. Data is received first, then the expected length is
 * asked for, then something may be sent.
 */
abstract class Transfer {
    /** Takes all of the command's data into the APDU buffer and returns its length Nc, 0 or more. */
    abstract short receive(APDU apdu);

    /** Where in the APDU buffer the data starts. Comes after {@link #receive}. */
    abstract short dataOffset(APDU apdu);

    /** Ne: 0 without an Le field, else 1 to 32767. Comes after the data was received, and once. */
    abstract short expected(APDU apdu);

    /** Sends octets of the APDU buffer. Comes after {@link #expectLe}. */
    abstract void send(APDU apdu, short offset, short length);

    /** Refuses a command that has data: {@code 6700}. */
    final void expectNoData(APDU apdu) {
        if (receive(apdu) != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    /** Refuses a command that has an Le field: {@code 6700}. */
    final void expectNoLe(APDU apdu) {
        if (expected(apdu) != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    /** Ne, 1 to 32767; a command without an Le field is refused: {@code 6700}. */
    final short expectLe(APDU apdu) {
        short expected = expected(apdu);
        if (expected == 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        return expected;
    }
}
