// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import dev.mynasim.card.file.NonVolatileMemory;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * VERIFY and MODIFY of a PIN that everybody knows, 31 32 33 …, and the last such command as the card received it: so a
 * tester sees what a reader with keys of its own made of its instructions. The counter protects nothing.
 */
final class PinCommands {
    private static final short FIRST = 0x31;
    private static final byte MOST_TRIES = 3;
    private static final short TRIES_LEFT = 0x63C0;
    private static final short LENGTH_FIELD = 2;
    private static final short HEADER = 5;
    private static final short ROOM = (short) (LENGTH_FIELD + HEADER + 255);

    private final NonVolatileMemory memory;
    private final short tries;
    private final short last;
    private final byte[] command = JCSystem.makeTransientByteArray(ROOM, JCSystem.CLEAR_ON_RESET);

    /**
     * @param tries the segment of the try counter, one octet
     * @param last the segment of the last command: two octets of length, then header, Lc and data
     */
    PinCommands(NonVolatileMemory memory, short tries, short last) {
        this.memory = memory;
        this.tries = tries;
        this.last = last;
    }

    /** VERIFY: without data how many tries are left. */
    void verify(APDU apdu, byte[] data, short length) {
        if (length == 0) {
            ISOException.throwIt((short) (TRIES_LEFT + memory.get(tries, (short) 0)));
        }
        remember(apdu, data, length);
        byte left = memory.get(tries, (short) 0);
        if (left > 0) {
            memory.put(tries, (short) 0, (byte) (left - 1));
        }
        CountingOctets.require(data, length, FIRST);
        memory.put(tries, (short) 0, MOST_TRIES);
    }

    /** MODIFY: the old PIN and the new one, together counting; changes nothing. */
    void modify(APDU apdu, byte[] data, short length) {
        remember(apdu, data, length);
        CountingOctets.require(data, length, FIRST);
    }

    /** Sends the last command with data as far as the answer may be long; nothing when there was none. */
    void dump(Dialogue dialogue) {
        memory.read(last, (short) 0, command, (short) 0, LENGTH_FIELD);
        short whole = Util.getShort(command, (short) 0);
        short most = dialogue.most();
        short length = Dialogue.isGreater(whole, most) ? most : whole;
        memory.read(last, LENGTH_FIELD, command, (short) 0, length);
        dialogue.begin(length);
        dialogue.add(command, length);
    }

    private void remember(APDU apdu, byte[] data, short length) {
        CountingOctets.requireShort(length);
        Util.setShort(command, (short) 0, (short) (HEADER + length));
        Util.arrayCopyNonAtomic(apdu.getBuffer(), (short) 0, command, LENGTH_FIELD, ISO7816.OFFSET_LC);
        command[(short) (LENGTH_FIELD + ISO7816.OFFSET_LC)] = (byte) length;
        Util.arrayCopyNonAtomic(data, (short) 0, command, (short) (LENGTH_FIELD + HEADER), length);
        memory.write(last, (short) 0, command, (short) 0, (short) (LENGTH_FIELD + HEADER + length));
    }
}
