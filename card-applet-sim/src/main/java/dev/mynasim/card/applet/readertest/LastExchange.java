// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet.readertest;

import javacard.framework.JCSystem;
import javacard.framework.Util;

/** What the card remembers of the last commands, for a host that asks what the card received. Lost at a reset. */
final class LastExchange {
    private static final short OCTET = 0xFF;
    private static final short NUMBER = 2;
    private static final short DATA_LENGTH = 0;
    private static final short EXPECTED = 2;

    private final byte[] data = JCSystem.makeTransientByteArray(Dialogue.BLOCK, JCSystem.CLEAR_ON_RESET);
    private final byte[] answer = JCSystem.makeTransientByteArray(Dialogue.BLOCK, JCSystem.CLEAR_ON_RESET);
    private final byte[] numbers = JCSystem.makeTransientByteArray((short) 4, JCSystem.CLEAR_ON_RESET);

    /** Takes a command's data. */
    void receive(Dialogue dialogue) {
        Util.setShort(numbers, DATA_LENGTH, dialogue.receive(data));
    }

    /** Nc of the last command with data, unsigned. */
    short dataLength() {
        return Util.getShort(numbers, DATA_LENGTH);
    }

    /** Takes the Le field of a command. */
    void askExpected(Dialogue dialogue) {
        dialogue.askExpected();
        Util.setShort(numbers, EXPECTED, dialogue.expected());
    }

    /** Sends 255 octets of the last data, filled with 00, and its length modulo 256. */
    void sendShortData(Dialogue dialogue) {
        Util.arrayCopyNonAtomic(data, (short) 0, answer, (short) 0, OCTET);
        answer[OCTET] = (byte) dataLength();
        dialogue.send(answer, Dialogue.BLOCK);
    }

    /** Sends the first 256 octets of the last data, filled with 00. */
    void sendData(Dialogue dialogue) {
        dialogue.send(data, Dialogue.BLOCK);
    }

    /** Sends Nc of the last data. */
    void sendDataLength(Dialogue dialogue) {
        sendNumber(dialogue, DATA_LENGTH);
    }

    /** Sends Ne of the last command that asked for counting octets. */
    void sendExpected(Dialogue dialogue) {
        sendNumber(dialogue, EXPECTED);
    }

    private void sendNumber(Dialogue dialogue, short which) {
        Util.arrayCopyNonAtomic(numbers, which, answer, (short) 0, NUMBER);
        dialogue.send(answer, NUMBER);
    }
}
