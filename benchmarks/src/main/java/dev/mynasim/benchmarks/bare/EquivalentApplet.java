// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.bare;

import javacard.framework.APDU;
import javacard.framework.Applet;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.OwnerPIN;
import javacard.framework.Util;

/**
 * The least applet that answers SELECT, READ BINARY by short EF identifier and VERIFY as the card does: one file, one
 * PIN, no access rules, no memory that survives. What it takes is jCardSim's own time.
 */
public final class EquivalentApplet extends Applet {
    /** Octets of its file. */
    public static final short FILE_LENGTH = 2000;

    private static final byte READ_BINARY = (byte) 0xB0;
    private static final byte VERIFY = 0x20;
    private static final byte TRIES = 3;
    private static final byte PIN_LENGTH = 4;

    private final byte[] file = new byte[FILE_LENGTH];
    private final OwnerPIN pin = new OwnerPIN(TRIES, PIN_LENGTH);

    private EquivalentApplet() {
        pin.update(new byte[] {'1', '2', '3', '4'}, (short) 0, PIN_LENGTH);
        Util.arrayFillNonAtomic(file, (short) 0, FILE_LENGTH, (byte) 0x5A);
    }

    /** Called by the runtime. */
    public static void install(byte[] parameters, short offset, byte length) {
        new EquivalentApplet().register();
    }

    @Override
    public void process(APDU apdu) {
        if (selectingApplet()) {
            return;
        }
        byte[] buffer = apdu.getBuffer();
        switch (buffer[ISO7816.OFFSET_INS]) {
            case READ_BINARY:
                read(apdu, buffer);
                break;
            case VERIFY:
                verify(apdu, buffer);
                break;
            default:
                ISOException.throwIt(ISO7816.SW_INS_NOT_SUPPORTED);
        }
    }

    private void read(APDU apdu, byte[] buffer) {
        short offset = (short) (buffer[ISO7816.OFFSET_P2] & 0xFF);
        short length = apdu.setOutgoing();
        if ((short) (offset + length) > FILE_LENGTH) {
            ISOException.throwIt(ISO7816.SW_WRONG_P1P2);
        }
        apdu.setOutgoingLength(length);
        Util.arrayCopyNonAtomic(file, offset, buffer, (short) 0, length);
        apdu.sendBytes((short) 0, length);
    }

    private void verify(APDU apdu, byte[] buffer) {
        byte length = (byte) apdu.setIncomingAndReceive();
        if (!pin.check(buffer, ISO7816.OFFSET_CDATA, length)) {
            ISOException.throwIt((short) (0x63C0 | pin.getTriesRemaining()));
        }
    }
}
