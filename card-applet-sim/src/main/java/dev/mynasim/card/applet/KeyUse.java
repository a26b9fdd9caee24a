// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import dev.mynasim.card.file.ElementaryFile;
import dev.mynasim.card.file.KeyFile;
import javacard.framework.APDU;
import javacard.framework.ISO7816;
import javacard.framework.ISOException;
import javacard.framework.Util;

/** What signing and authenticating have in common: the key they name and the answer they give. */
final class KeyUse {
    private KeyUse() {}

    /** The file as a private key, or {@code 6981}. */
    static KeyFile requireKey(ElementaryFile file) {
        if (!(file instanceof KeyFile)) {
            ISOException.throwIt(Sw.WRONG_FILE_KIND);
        }
        return (KeyFile) file;
    }

    /** Refuses an expected length that a signature does not fit: {@code 6700}. */
    static void expectSignature(short expected) {
        if (expected < RsaPadding.LENGTH) {
            ISOException.throwIt(ISO7816.SW_WRONG_LENGTH);
        }
    }

    /** Signs the padded block and sends the signature. */
    static void answer(APDU apdu, Transfer transfer, Coprocessor coprocessor, KeyFile key, byte[] block) {
        coprocessor.rsaPrivate(key.key(), block, (short) 0);
        Util.arrayCopyNonAtomic(block, (short) 0, apdu.getBuffer(), (short) 0, RsaPadding.LENGTH);
        transfer.send(apdu, (short) 0, RsaPadding.LENGTH);
    }
}
