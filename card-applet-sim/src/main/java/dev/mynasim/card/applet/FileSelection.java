// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * SELECT of an elementary file (card-protocol.md sections 1.4 and 2.3). SELECT by application name never comes here:
 * the card manager has it.
 */
final class FileSelection implements CommandHandler {
    private static final byte BY_FILE_ID = 0x00;
    private static final byte EF_UNDER_CURRENT_DF = 0x02;
    private static final byte FIRST_NO_RESPONSE = 0x0C;
    private static final short FILE_ID_LENGTH = 2;

    private final CurrentFile currentFile;
    private final short statusWithoutId;

    /**
     * @param statusWithoutId answer to SELECT by file identifier without an identifier; the issuer security domain and
     *     the applications differ
     */
    FileSelection(CurrentFile currentFile, short statusWithoutId) {
        this.currentFile = currentFile;
        this.statusWithoutId = statusWithoutId;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        byte p1 = buffer[ISO7816.OFFSET_P1];
        byte p2 = buffer[ISO7816.OFFSET_P2];
        if (p1 == BY_FILE_ID) {
            byFileId(apdu, transfer);
        } else if (p1 == EF_UNDER_CURRENT_DF && p2 == FIRST_NO_RESPONSE) {
            short length = transfer.receive(apdu);
            short offset = transfer.dataOffset(apdu);
            if (length != FILE_ID_LENGTH) {
                ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
            }
            currentFile.select(Util.getShort(buffer, offset));
        } else {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
    }

    // The card has no master file: 3F00 and everything else that P1 00 could name is not found.
    private void byFileId(APDU apdu, Transfer transfer) {
        ISOException.throwIt(transfer.receive(apdu) == 0 ? statusWithoutId : ISO7816.SW_FILE_NOT_FOUND);
    }
}
