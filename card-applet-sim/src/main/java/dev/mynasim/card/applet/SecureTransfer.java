// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * Data inside secure messaging objects (card-protocol.md section 4.5). A command has exactly one object, a cryptogram
 * {@code 86 L 01 …} or an expected length {@code 96 03 00 hh ll}; a response with data has a cryptogram.
 */
final class SecureTransfer extends Transfer {
    /** Tag of a cryptogram. */
    static final byte CRYPTOGRAM = (byte) 0x86;

    /** Tag of an expected length. */
    static final byte EXPECTED_LENGTH = (byte) 0x96;

    private static final byte PADDED_BY_ISO = 0x01;
    private static final byte PADDING_START = (byte) 0x80;
    private static final byte ONE_LENGTH_OCTET = (byte) 0x81;
    private static final byte TWO_LENGTH_OCTETS = (byte) 0x82;
    private static final short OCTET = 0xFF;
    private static final short EXPECTED_LENGTH_LENGTH = 5;

    /** Most octets of a response that fit a Java Card response with padding and header. */
    private static final short MOST = 0x7F00;

    private static final short DATA_OFFSET = 0;
    private static final short DATA_LENGTH = 1;
    private static final short EXPECTED = 2;
    private static final short OUTER_EXPECTED = 3;

    private final PlainTransfer plain;
    private final SecureSession session;
    private final short[] state = JCSystem.makeTransientShortArray((short) 4, JCSystem.CLEAR_ON_DESELECT);

    SecureTransfer(PlainTransfer plain, SecureSession session) {
        this.plain = plain;
        this.session = session;
    }

    /**
     * Takes the command's object apart.
     *
     * @param tag the object that the command must have
     * @return false when it is not exactly that, or its padding is wrong
     */
    boolean unwrap(APDU apdu, byte tag) {
        byte[] buffer = apdu.getBuffer();
        short length = plain.receive(apdu);
        short offset = plain.dataOffset(apdu);
        state[OUTER_EXPECTED] = plain.expected(apdu);
        state[DATA_LENGTH] = 0;
        state[EXPECTED] = 0;
        if (length < EXPECTED_LENGTH_LENGTH || buffer[offset] != tag) {
            return false;
        }
        return tag == CRYPTOGRAM ? decrypt(buffer, offset, length) : takeExpected(buffer, offset, length);
    }

    private boolean takeExpected(byte[] buffer, short offset, short length) {
        if (length != EXPECTED_LENGTH_LENGTH
                || buffer[(short) (offset + 1)] != 0x03
                || buffer[(short) (offset + 2)] != 0x00) {
            return false;
        }
        short expected = Util.getShort(buffer, (short) (offset + 3));
        state[EXPECTED] = expected <= 0 || expected > MOST ? MOST : expected;
        return true;
    }

    private boolean decrypt(byte[] buffer, short offset, short length) {
        short at = (short) (offset + 1);
        short valueLength = (short) (buffer[at] & OCTET);
        at++;
        if (buffer[(short) (at - 1)] == ONE_LENGTH_OCTET) {
            valueLength = (short) (buffer[at] & OCTET);
            at++;
        } else if (buffer[(short) (at - 1)] == TWO_LENGTH_OCTETS) {
            valueLength = Util.getShort(buffer, at);
            at = (short) (at + 2);
        } else if (valueLength >= 0x80) {
            return false;
        }
        short cryptogramLength = (short) (valueLength - 1);
        if (cryptogramLength <= 0
                || (short) (cryptogramLength % SecureSession.BLOCK) != 0
                || (short) (at + valueLength) != (short) (offset + length)
                || buffer[at] != PADDED_BY_ISO) {
            return false;
        }
        at++;
        session.decrypt(buffer, at, cryptogramLength);
        short end = (short) (at + cryptogramLength - 1);
        while (end > at && buffer[end] == 0x00) {
            end--;
        }
        state[DATA_OFFSET] = at;
        state[DATA_LENGTH] = (short) (end - at);
        boolean paddingInLastBlock = end >= (short) (at + cryptogramLength - SecureSession.BLOCK);
        return buffer[end] == PADDING_START && paddingInLastBlock;
    }

    @Override
    short receive(APDU apdu) {
        return state[DATA_LENGTH];
    }

    @Override
    short dataOffset(APDU apdu) {
        return state[DATA_OFFSET];
    }

    @Override
    short expected(APDU apdu) {
        return state[EXPECTED];
    }

    @Override
    void send(APDU apdu, short offset, short length) {
        byte[] buffer = apdu.getBuffer();
        short padded = (short) ((short) (length / SecureSession.BLOCK + 1) * SecureSession.BLOCK);
        short valueLength = (short) (padded + 1);
        short header = (short) (valueLength < 0x80 ? 3 : valueLength <= OCTET ? 4 : 5);
        short total = (short) (header + padded);
        if (total > state[OUTER_EXPECTED]) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        Util.arrayCopyNonAtomic(buffer, offset, buffer, header, length);
        short filler = (short) (header + length);
        buffer[filler] = PADDING_START;
        Util.arrayFillNonAtomic(buffer, (short) (filler + 1), (short) (padded - length - 1), (byte) 0);
        session.encrypt(buffer, header, padded);
        buffer[0] = CRYPTOGRAM;
        buffer[(short) (header - 1)] = PADDED_BY_ISO;
        buffer[(short) (header - 2)] = (byte) valueLength;
        if (header > 3) {
            buffer[1] = header == 4 ? ONE_LENGTH_OCTET : TWO_LENGTH_OCTETS;
        }
        if (header == 5) {
            buffer[2] = (byte) (valueLength >> 8);
        }
        plain.send(apdu, (short) 0, total);
    }
}
