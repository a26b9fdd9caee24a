// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * COMPUTE DIGITAL SIGNATURE {@code 80 2A} (card-protocol.md section 4.2). P1 says what happens to the data before it is
 * signed; P2 names the current key EF, one by its short identifier, or, where the application has one, its own key.
 */
final class SignatureComputation implements CommandHandler {
    private static final byte RAW = 0x00;
    private static final byte HASH_DATA_RAW = 0x01;
    private static final byte DIGEST_INFO = 0x02;
    private static final byte HASH_DATA_DIGEST_INFO = 0x03;
    private static final byte PSS = 0x04;
    private static final byte HASH_DATA_PSS = 0x05;
    private static final byte OWN_KEY = 0x00;

    private final DedicatedFile dedicatedFile;
    private final boolean hasOwnKey;
    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final Coprocessor coprocessor;
    private final Sha256 hash;
    private final RsaPadding padding;

    /** @param hasOwnKey whether P2 {@code 00} names the application's own key */
    SignatureComputation(
            DedicatedFile dedicatedFile,
            boolean hasOwnKey,
            CurrentFile currentFile,
            SecurityStatus status,
            Coprocessor coprocessor,
            Sha256 hash,
            RsaPadding padding) {
        this.dedicatedFile = dedicatedFile;
        this.hasOwnKey = hasOwnKey;
        this.currentFile = currentFile;
        this.status = status;
        this.coprocessor = coprocessor;
        this.hash = hash;
        this.padding = padding;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        byte p1 = buffer[ISO7816.OFFSET_P1];
        byte p2 = buffer[ISO7816.OFFSET_P2];
        boolean own = hasOwnKey && p2 == OWN_KEY;
        if (p1 < RAW || p1 > HASH_DATA_PSS) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        if (!own) {
            CurrentFile.checkReference(p2);
        }
        short length = transfer.receive(apdu);
        short offset = transfer.dataOffset(apdu);
        short expected = transfer.expectLe(apdu);
        if (length == 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }

        KeyFile key = own ? ownKey() : KeyUse.requireKey(currentFile.byReference(p2));
        if (key.purpose() != KeyFile.SIGNATURE) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
        if (!key.useRule().allows(status)) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        KeyUse.expectSignature(expected);
        checkLength(p1, length);
        pad(p1, buffer, offset, length);
        KeyUse.answer(apdu, transfer, coprocessor, key, padding.block());
    }

    private KeyFile ownKey() {
        KeyFile key = dedicatedFile.ownKey(KeyFile.SIGNATURE);
        if (key == null) {
            ISOException.throwIt(Sw.DATA_NOT_FOUND);
        }
        return key;
    }

    // Data that the card hashes may be of any length (section 10, number 12).
    private static void checkLength(byte p1, short length) {
        boolean wrongHash = (p1 == DIGEST_INFO || p1 == PSS) && length != Sha256.LENGTH;
        if (wrongHash || (p1 == RAW && length > RsaPadding.MOST_DATA)) {
            ISOException.throwIt(ISO7816.SW_CONDITIONS_NOT_SATISFIED);
        }
    }

    private void pad(byte p1, byte[] buffer, short offset, short length) {
        boolean hashData = p1 == HASH_DATA_RAW || p1 == HASH_DATA_DIGEST_INFO || p1 == HASH_DATA_PSS;
        short padded = length;
        if (hashData) {
            hash.finish(buffer, offset, length, buffer, offset);
            padded = Sha256.LENGTH;
        }
        switch (p1) {
            case RAW:
            case HASH_DATA_RAW:
                padding.pkcs1(buffer, offset, padded);
                break;
            case DIGEST_INFO:
            case HASH_DATA_DIGEST_INFO:
                padding.pkcs1Hash(buffer, offset);
                break;
            default:
                padding.pss(buffer, offset);
        }
    }
}
