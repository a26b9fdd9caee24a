// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.NonVolatileMemory;
import dev.mynasim.card.file.PublicKeyFile;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * SET PUBLIC IC KEY {@code 80 A2} (card-protocol.md section 4.4): the terminal's card-verifiable certificate, first its
 * body, then its signature. The signature (PKCS#1 v1.5, SHA-256, over the value of 5F4E) is checked with the CA key of
 * the current EF; then the terminal's public key is kept until another application is selected. It opens nothing
 * (section 10, number 6). The status words of a malformed or wrongly signed certificate are not known; {@code 6A80} is
 * INFERRED.
 */
final class TerminalCertificate implements CommandHandler {
    private static final short BODY = 0x06C1;
    private static final short SIGNATURE = 0x00C1;

    /** 7F21 with the length of the whole, 5F4E with its own. */
    private static final byte[] BODY_HEADER = {0x7F, 0x21, (byte) 0x82, 0x02, 0x33, 0x5F, 0x4E, (byte) 0x82, 0x01, 0x29
    };

    /** Exponent 65537, then the modulus's header (section 3.7). */
    private static final byte[] KEY_HEADER = {(byte) 0x90, 0x03, 0x01, 0x00, 0x01, (byte) 0x91, (byte) 0x82, 0x01, 0x00
    };

    private static final byte[] SIGNATURE_HEADER = {0x5F, 0x37, (byte) 0x82, 0x01, 0x00};

    /** Issuer key identifier and subject key identifier. */
    private static final short KEY_IDS_LENGTH = 32;

    private static final byte NOTHING = 0;
    private static final byte BODY_TAKEN = 1;
    private static final byte KEY_ACCEPTED = 2;

    private final CurrentFile currentFile;
    private final NonVolatileMemory memory;
    private final Coprocessor coprocessor;
    private final Sha256 hash;
    private final RsaPadding padding;
    private final byte[] state = JCSystem.makeTransientByteArray((short) 1, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] bodyHash = JCSystem.makeTransientByteArray(Sha256.LENGTH, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] terminalKey = JCSystem.makeTransientByteArray(RsaPadding.LENGTH, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] caKey = JCSystem.makeTransientByteArray(RsaPadding.LENGTH, JCSystem.CLEAR_ON_DESELECT);

    TerminalCertificate(
            CurrentFile currentFile,
            NonVolatileMemory memory,
            Coprocessor coprocessor,
            Sha256 hash,
            RsaPadding padding) {
        this.currentFile = currentFile;
        this.memory = memory;
        this.coprocessor = coprocessor;
        this.hash = hash;
        this.padding = padding;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        short part = Util.getShort(buffer, ISO7816.OFFSET_P1);
        if (part != BODY && part != SIGNATURE) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        short length = transfer.receive(apdu);
        short offset = transfer.dataOffset(apdu);
        transfer.expectNoLe(apdu);
        byte[] header = part == BODY ? BODY_HEADER : SIGNATURE_HEADER;
        short rest = part == BODY ? (short) (KEY_IDS_LENGTH + KEY_HEADER.length) : (short) 0;
        if (length != (short) (header.length + rest + RsaPadding.LENGTH)) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }

        ElementaryFile file = currentFile.require();
        if (!(file instanceof PublicKeyFile)) {
            ISOException.throwIt(Sw.WRONG_FILE_KIND);
        }
        expect(header, buffer, offset);
        short value = (short) (offset + header.length);
        if (part == BODY) {
            takeBody(buffer, value);
        } else {
            checkSignature((PublicKeyFile) file, buffer, value);
        }
    }

    private void takeBody(byte[] buffer, short value) {
        state[0] = NOTHING;
        short key = (short) (value + KEY_IDS_LENGTH);
        expect(KEY_HEADER, buffer, key);
        short modulus = (short) (key + KEY_HEADER.length);
        Util.arrayCopyNonAtomic(buffer, modulus, terminalKey, (short) 0, RsaPadding.LENGTH);
        short signed = (short) (KEY_IDS_LENGTH + KEY_HEADER.length + RsaPadding.LENGTH);
        hash.finish(buffer, value, signed, bodyHash, (short) 0);
        state[0] = BODY_TAKEN;
    }

    private void checkSignature(PublicKeyFile ca, byte[] buffer, short signature) {
        if (state[0] != BODY_TAKEN) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
        state[0] = NOTHING;
        memory.read(ca.segment(), (short) 0, caKey, (short) 0, RsaPadding.LENGTH);
        padding.pkcs1Hash(bodyHash, (short) 0);
        boolean genuine = coprocessor.rsaPublic(caKey, (short) 0, RsaPadding.LENGTH, buffer, signature)
                && Util.arrayCompare(buffer, signature, padding.block(), (short) 0, RsaPadding.LENGTH) == 0;
        if (!genuine) {
            ISOException.throwIt(ISO7816.SW_WRONG_DATA);
        }
        state[0] = KEY_ACCEPTED;
    }

    private static void expect(byte[] header, byte[] buffer, short offset) {
        if (Util.arrayCompare(header, (short) 0, buffer, offset, (short) header.length) != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_DATA);
        }
    }
}
