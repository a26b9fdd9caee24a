// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;

/**
 * INTERNAL AUTHENTICATE (card-protocol.md section 4.1): signs the SHA-256 DigestInfo of a challenge of 1 to 255 octets.
 * Only a key made for it answers; the signature keys refuse, those behind a PIN with {@code 6982}, verified or not, the
 * free ones with {@code 6985}.
 */
final class InternalAuthentication implements CommandHandler {
    private static final short LONGEST = 255;

    private final CurrentFile currentFile;
    private final SecurityStatus status;
    private final Coprocessor coprocessor;
    private final Sha256 hash;
    private final RsaPadding padding;

    InternalAuthentication(
            CurrentFile currentFile, SecurityStatus status, Coprocessor coprocessor, Sha256 hash, RsaPadding padding) {
        this.currentFile = currentFile;
        this.status = status;
        this.coprocessor = coprocessor;
        this.hash = hash;
        this.padding = padding;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        byte p2 = buffer[ISO7816.OFFSET_P2];
        if (buffer[ISO7816.OFFSET_P1] != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        CurrentFile.checkReference(p2);
        short length = transfer.receive(apdu);
        short offset = transfer.dataOffset(apdu);
        short expected = transfer.expectLe(apdu);
        if (length < 1 || length > LONGEST) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }

        KeyFile key = KeyUse.requireKey(currentFile.byReference(p2));
        if (key.purpose() != KeyFile.AUTHENTICATION) {
            ISOException.throwIt(
                    key.useRule().isFree()
                            ? ISO7816.SW_CONDITIONS_NOT_SATISFIED
                            : ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        if (!key.useRule().allows(status)) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        KeyUse.expectSignature(expected);
        hash.finish(buffer, offset, length, buffer, offset);
        padding.pkcs1Hash(buffer, offset);
        KeyUse.answer(apdu, transfer, coprocessor, key, padding.block());
    }
}
