// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/** Data and answer through the Java Card API: at most 32,767 octets each. */
final class ApduDialogue extends Dialogue {
    private APDU apdu;
    private short expected;

    /** Begins the dialogue of a command. */
    ApduDialogue with(APDU command) {
        apdu = command;
        return this;
    }

    @Override
    short receive(byte[] kept) {
        clear(kept);
        short received = apdu.setIncomingAndReceive();
        short offset = apdu.getOffsetCdata();
        short total = apdu.getIncomingLength();
        short done = 0;
        while (received > 0) {
            short room = (short) (BLOCK - done);
            if (room > 0) {
                Util.arrayCopyNonAtomic(apdu.getBuffer(), offset, kept, done, received < room ? received : room);
            }
            done += received;
            received = done < total ? apdu.receiveBytes(offset) : 0;
        }
        return total;
    }

    @Override
    void askExpected() {
        expected = apdu.setOutgoing();
    }

    @Override
    boolean hasExpected() {
        return expected != 0;
    }

    @Override
    short expected() {
        return expected;
    }

    @Override
    void begin(short octets) {
        if (octets < 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        apdu.setOutgoingLength(octets);
    }

    @Override
    void add(byte[] from, short length) {
        apdu.sendBytesLong(from, (short) 0, length);
    }
}
