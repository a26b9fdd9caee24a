// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.DataObject;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.NonVolatileMemory;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * GET DATA (card-protocol.md sections 1.3 and 1.4). An object is given whole or not at all: an expected length that is
 * too short for it is {@code 6700}, a missing object {@code 6A88}.
 */
final class DataReading implements CommandHandler {
    private final DedicatedFile dedicatedFile;
    private final NonVolatileMemory memory;

    DataReading(DedicatedFile dedicatedFile, NonVolatileMemory memory) {
        this.dedicatedFile = dedicatedFile;
        this.memory = memory;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        short tag = Util.getShort(buffer, ISO7816.OFFSET_P1);
        transfer.expectNoData(apdu);
        short expected = transfer.expectLe(apdu);

        DataObject object = dedicatedFile.findDataObject(tag);
        if (object == null) {
            ISOException.throwIt(Sw.DATA_NOT_FOUND);
        }
        short length = memory.size(object.segment());
        if (expected < length) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        memory.read(object.segment(), (short) 0, buffer, (short) 0, length);
        transfer.send(apdu, (short) 0, length);
    }
}
