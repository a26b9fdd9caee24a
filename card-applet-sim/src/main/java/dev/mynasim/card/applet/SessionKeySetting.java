// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.DedicatedFile;
import dev.mynasim.card.file.KeyFile;
import dev.mynasim.card.file.SecurityStatus;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/**
 * SET SESSION KEY {@code 80 AE 00 00} (card-protocol.md section 4.5): a seed of 32 octets in {@code A0 22 80 20},
 * encrypted by RSA-OAEP with SHA-256 for the application's session key file, opens secure messaging. The key of the
 * session is the seed's first half.
 */
final class SessionKeySetting implements CommandHandler {
    private static final byte[] STRUCTURE = {(byte) 0xA0, 0x22, (byte) 0x80, 0x20};
    private static final short SEED_LENGTH = 32;

    private final DedicatedFile dedicatedFile;
    private final SecurityStatus status;
    private final Coprocessor coprocessor;
    private final RsaPadding padding;
    private final SecureSession session;

    SessionKeySetting(
            DedicatedFile dedicatedFile,
            SecurityStatus status,
            Coprocessor coprocessor,
            RsaPadding padding,
            SecureSession session) {
        this.dedicatedFile = dedicatedFile;
        this.status = status;
        this.coprocessor = coprocessor;
        this.padding = padding;
        this.session = session;
    }

    @Override
    public void process(APDU apdu, Transfer transfer) {
        byte[] buffer = apdu.getBuffer();
        if (Util.getShort(buffer, ISO7816.OFFSET_P1) != 0) {
            ISOException.throwIt(ISO7816.SW_INCORRECT_P1P2);
        }
        short length = transfer.receive(apdu);
        short offset = transfer.dataOffset(apdu);
        transfer.expectNoLe(apdu);
        if (length != RsaPadding.LENGTH) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }

        KeyFile key = dedicatedFile.ownKey(KeyFile.SESSION);
        if (key == null) {
            ISOException.throwIt(Sw.DATA_NOT_FOUND);
        }
        if (!key.useRule().allows(status)) {
            ISOException.throwIt(ISO7816.SW_SECURITY_STATUS_NOT_SATISFIED);
        }
        byte[] block = padding.block();
        Util.arrayCopyNonAtomic(buffer, offset, block, (short) 0, RsaPadding.LENGTH);
        if (!coprocessor.rsaPrivate(key.key(), block, (short) 0)) {
            ISOException.throwIt(ISO7816.SW_UNKNOWN);
        }
        short message = padding.removeOaep();
        short seed = (short) (RsaPadding.LENGTH - SEED_LENGTH);
        short structure = (short) (seed - STRUCTURE.length);
        if (message != structure
                || Util.arrayCompare(STRUCTURE, (short) 0, block, structure, (short) STRUCTURE.length) != 0) {
            ISOException.throwIt(ISO7816.SW_WRONG_DATA);
        }
        session.open(block, seed);
        Util.arrayFillNonAtomic(block, (short) 0, RsaPadding.LENGTH, (byte) 0);
    }
}
