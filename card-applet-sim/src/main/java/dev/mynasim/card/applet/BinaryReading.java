// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.SecurityStatus;
import dev.mynasim.card.file.TransparentFile;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * READ BINARY (card-protocol.md sections 3 and 4.1): a 15-bit offset in the current EF, or a short EF identifier and an
 * 8-bit offset. Short data at the end of the file comes with {@code 9000}; an offset at or behind the end is
 * {@code 6B00}.
 */
final class BinaryReading implements CommandHandler {
    private static final byte BY_SHORT_ID = (byte) 0x80;
    private static final byte RESERVED_BITS = 0x60;
    private static final short OCTET = 0xFF;

    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final NonVolatileMemory memory;

    BinaryReading(CurrentFile currentFile, SecurityStatus status, NonVolatileMemory memory) {
        this.currentFile = currentFile;
        this.status = status;
        this.memory = memory;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        byte p1 = buffer[ISO7816.OFFSET_P1];
        short offset = Util.getShort(buffer, ISO7816.OFFSET_P1);
        boolean byShortId = (byte) (p1 & BY_SHORT_ID) != 0;
        if (byShortId) {
            if ((byte) (p1 & RESERVED_BITS) != 0) {
                ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
            }
            offset = (short) (buffer[ISO7816.OFFSET_P2] & OCTET);
        }
        transfer.expectNoData(apdu);
        short expected = transfer.expectLe(apdu);

        ElementaryFile file = byShortId ? currentFile.selectByShortId(p1) : currentFile.require();
        if (!(file instanceof TransparentFile)) {
            ISOException.throwIt(Sw.WRONG_FILE_KIND);
        }
        TransparentFile working = (TransparentFile) file;
        if (!working.readRule().allows(status)) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        short left = (short) (memory.size(working.segment()) - offset);
        if (left <= 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_P1P2);
        }
        short length = expected < left ? expected : left;
        memory.read(working.segment(), offset, buffer, (short) 0, length);
        transfer.send(apdu, (short) 0, length);
    }
}
