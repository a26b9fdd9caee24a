// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * COMPUTE DIGITAL SIGNATURE {@code 80 2A 00} (card-protocol.md section 4.2): the data, whatever it is, is padded by
 * PKCS#1 v1.5 type 1 and signed. P2 names the current key EF or one by its short identifier.
 */
final class SignatureComputation implements CommandHandler {
    private static final byte PAD_AS_IT_IS = 0x00;

    /** Octets that the padding takes at least: 00 01, eight of FF, 00 (RFC 8017 section 9.2). */
    private static final short PADDING_LENGTH = 11;

    private static final short LONGEST_MODULUS = 256;

    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final Coprocessor coprocessor;
    private final byte[] block = JCSystem.makeTransientByteArray(LONGEST_MODULUS, JCSystem.CLEAR_ON_DESELECT);

    SignatureComputation(CurrentFile currentFile, SecurityStatus status, Coprocessor coprocessor) {
        this.currentFile = currentFile;
        this.status = status;
        this.coprocessor = coprocessor;
    }

    @Override
    public void process(APDU apdu) {
        byte[] buffer = apdu.getBuffer();
        byte p2 = buffer[ISO7816.OFFSET_P2];
        if (buffer[ISO7816.OFFSET_P1] != PAD_AS_IT_IS) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        CurrentFile.checkReference(p2);
        short length = Transfer.receive(apdu);
        short offset = apdu.getOffsetCdata();
        short expected = Transfer.expectLe(apdu);
        if (length == 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }

        KeyFile key = requireKey(currentFile.byReference(p2));
        if (!key.useRule().allows(status)) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        short modulus = coprocessor.modulusLength(key.key());
        if (expected < modulus) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
        if (length > (short) (modulus - PADDING_LENGTH)) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
        pad(buffer, offset, length, modulus);
        coprocessor.rsaPrivate(key.key(), block, (short) 0);
        Util.arrayCopyNonAtomic(block, (short) 0, buffer, (short) 0, modulus);
        Transfer.send(apdu, (short) 0, modulus);
    }

    private void pad(byte[] data, short offset, short length, short modulus) {
        short dataStart = (short) (modulus - length);
        block[0] = 0x00;
        block[1] = 0x01;
        Util.arrayFillNonAtomic(block, (short) 2, (short) (dataStart - 3), (byte) 0xFF);
        block[(short) (dataStart - 1)] = 0x00;
        Util.arrayCopyNonAtomic(data, offset, block, dataStart, length);
    }

    private static KeyFile requireKey(ElementaryFile file) {
        if (!(file instanceof KeyFile)) {
            ISOException.throwIt(Sw.WRONG_FILE_KIND);
        }
        return (KeyFile) file;
    }
}
