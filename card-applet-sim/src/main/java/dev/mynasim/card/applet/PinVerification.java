// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Behaviour;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.PinFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * VERIFY, and the retry query that is VERIFY without data (card-protocol.md sections 4.1, 4.3 and 5). The query always
 * answers {@code 63Cx}, costs nothing and changes nothing. Data of a wrong length counts as a wrong PIN.
 */
final class PinVerification implements CommandHandler {
    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final NonVolatileMemory memory;
    private final Behaviour behaviour;

    PinVerification(CurrentFile currentFile, SecurityStatus status, NonVolatileMemory memory, Behaviour behaviour) {
        this.currentFile = currentFile;
        this.status = status;
        this.memory = memory;
        this.behaviour = behaviour;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        byte p2 = buffer[ISO7816.OFFSET_P2];
        if (buffer[ISO7816.OFFSET_P1] != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        CurrentFile.checkReference(p2);
        short length = transfer.receive(apdu);
        short offset = transfer.dataOffset(apdu);
        boolean query = length == 0;
        if (!(query && behaviour.retryQueryWithLe())) {
            transfer.expectNoLe(apdu);
        }

        PinFile pin = requirePin(currentFile.byReference(p2));
        byte triesLeft = pin.triesLeft(memory);
        if (query) {
            ISOException.throwIt((short) (Sw.TRIES_LEFT | triesLeft));
        }
        if (triesLeft == 0) {
            ISOException.throwIt(behaviour.blockedPinStatus());
        }
        status.revoke(pin.flag());
        if (!pin.present(memory, buffer, offset, length)) {
            ISOException.throwIt((short) (Sw.TRIES_LEFT | pin.triesLeft(memory)));
        }
        status.grant(pin.flag());
    }

    static PinFile requirePin(ElementaryFile file) {
        if (!(file instanceof PinFile)) {
            ISOException.throwIt(Sw.WRONG_FILE_KIND);
        }
        return (PinFile) file;
    }
}
