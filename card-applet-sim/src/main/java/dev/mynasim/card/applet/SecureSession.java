// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * A secure messaging session (card-protocol.md section 4.5): AES-128 key, counter N and the IV of the command at hand.
 * It is gone when an application is selected, also the same again, and at reset.
 */
final class SecureSession {
    /** Octets of a cipher block, of the key and of the counter. */
    static final short BLOCK = 16;

    private final Coprocessor coprocessor;
    private final boolean[] open = JCSystem.makeTransientBooleanArray((short) 1, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] key = JCSystem.makeTransientByteArray(BLOCK, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] counter = JCSystem.makeTransientByteArray(BLOCK, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] iv = JCSystem.makeTransientByteArray(BLOCK, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] zeros = new byte[BLOCK];

    SecureSession(Coprocessor coprocessor) {
        this.coprocessor = coprocessor;
    }

    boolean isOpen() {
        return open[0];
    }

    /** Opens a session; the next command has N = 1. */
    void open(byte[] seed, short offset) {
        Util.arrayCopyNonAtomic(seed, offset, key, (short) 0, BLOCK);
        Util.arrayFillNonAtomic(counter, (short) 0, BLOCK, (byte) 0);
        open[0] = true;
    }

    void close() {
        Util.arrayFillNonAtomic(key, (short) 0, BLOCK, (byte) 0);
        open[0] = false;
    }

    /** Counts a command and makes its IV: N, big-endian, encrypted with an IV of zeros. */
    void nextCommand() {
        short i = (short) (BLOCK - 1);
        counter[i]++;
        while (counter[i] == 0 && i > 0) {
            i--;
            counter[i]++;
        }
        Util.arrayCopyNonAtomic(counter, (short) 0, iv, (short) 0, BLOCK);
        coprocessor.aesEncrypt(key, (short) 0, zeros, iv, (short) 0, BLOCK);
    }

    /** Encrypts octets of the response, a multiple of {@link #BLOCK}, in place. */
    void encrypt(byte[] data, short offset, short length) {
        coprocessor.aesEncrypt(key, (short) 0, iv, data, offset, length);
    }

    /** Decrypts octets of the command, a multiple of {@link #BLOCK}, in place. */
    void decrypt(byte[] data, short offset, short length) {
        coprocessor.aesDecrypt(key, (short) 0, iv, data, offset, length);
    }
}
