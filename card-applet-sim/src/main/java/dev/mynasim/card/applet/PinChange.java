// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;

/**
 * Sets a PIN that was verified before (card-protocol.md sections 4.1 and 5): CHANGE REFERENCE DATA {@code 00 24 01 80}
 * in some applications, CHANGE KEY {@code 80 32 00 80} in others. The data is the new PIN alone.
 */
final class PinChange implements CommandHandler {
    /** P1 of CHANGE REFERENCE DATA: the new PIN without the old one. */
    static final byte NEW_PIN_ONLY = 0x01;

    /** P1 of CHANGE KEY. */
    static final byte NEW_KEY = 0x00;

    private final byte form;
    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final NonVolatileMemory memory;
    private final byte[] scratch = JCSystem.makeTransientByteArray(PinFile.SEGMENT_LENGTH, JCSystem.CLEAR_ON_DESELECT);

    /** @param form P1 that the application wants */
    PinChange(byte form, CurrentFile currentFile, SecurityStatus status, NonVolatileMemory memory) {
        this.form = form;
        this.currentFile = currentFile;
        this.status = status;
        this.memory = memory;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        byte p2 = buffer[ISO7816.OFFSET_P2];
        if (buffer[ISO7816.OFFSET_P1] != form) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        CurrentFile.checkReference(p2);
        short length = transfer.receive(apdu);
        short offset = transfer.dataOffset(apdu);
        transfer.expectNoLe(apdu);
        if (length < 1 || length > PinFile.MAX_LENGTH) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }

        PinFile pin = PinVerification.requirePin(currentFile.byReference(p2));
        if (!status.anyVerified(pin.flag())) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        if (!pin.format().accepts(buffer, offset, length)) {
            ISOException.throwIt(ISO7816.SW_WRONG_DATA);
        }
        pin.change(memory, buffer, offset, length, scratch);
    }
}
