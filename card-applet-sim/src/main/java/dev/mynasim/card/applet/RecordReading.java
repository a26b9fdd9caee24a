// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Behaviour;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.RecordFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * READ RECORD (card-protocol.md section 4.1): one record by its number, or all from it to the last, of the current EF
 * or of one by its short identifier. A record that is not there is {@code 6A83}. An expected length that is too short
 * gives the first octets (INFERRED, ISO/IEC 7816-4, partial reading of a record).
 */
final class RecordReading implements CommandHandler {
    private static final byte FORM = 0x07;
    private static final byte ONE_RECORD = 0x04;
    private static final byte TO_THE_LAST = 0x05;
    private static final short SHORT_ID_SHIFT = 3;
    private static final short SHORT_ID = 0x1F;
    private static final short OCTET = 0xFF;

    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final NonVolatileMemory memory;
    private final Behaviour behaviour;

    RecordReading(CurrentFile currentFile, SecurityStatus status, NonVolatileMemory memory, Behaviour behaviour) {
        this.currentFile = currentFile;
        this.status = status;
        this.memory = memory;
        this.behaviour = behaviour;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        short first = (short) (buffer[ISO7816.OFFSET_P1] & OCTET);
        byte p2 = buffer[ISO7816.OFFSET_P2];
        byte form = (byte) (p2 & FORM);
        byte shortId = (byte) ((p2 >> SHORT_ID_SHIFT) & SHORT_ID);
        if (form != ONE_RECORD && form != TO_THE_LAST) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        if (form == TO_THE_LAST && !behaviour.multipleRecords()) {
            ISOException.throwIt(ISO7816.SW_FUNC_NOT_SUPPORTED);
        }
        transfer.expectNoData(apdu);
        short expected = transfer.expectLe(apdu);

        ElementaryFile file = shortId == 0 ? currentFile.require() : currentFile.selectByShortId(shortId);
        if (!(file instanceof RecordFile)) {
            ISOException.throwIt(Sw.WRONG_FILE_KIND);
        }
        RecordFile records = (RecordFile) file;
        if (!records.readRule().allows(status)) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        if (first < 1 || first > records.count()) {
            ISOException.throwIt(ISO7816.SW_RECORD_NOT_FOUND);
        }
        short last = form == ONE_RECORD ? first : records.count();
        transfer.send(apdu, (short) 0, read(records, first, last, expected, buffer));
    }

    private short read(RecordFile records, short first, short last, short most, byte[] buffer) {
        short length = 0;
        for (short number = first; number <= last && length < most; number++) {
            short segment = records.segment(number);
            short left = (short) (most - length);
            short size = memory.size(segment);
            short part = size < left ? size : left;
            memory.read(segment, (short) 0, buffer, length, part);
            length += part;
        }
        return length;
    }
}
