// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import javacard.framework.JCSystem;
import javacard.security.MessageDigest;

/**
 * SHA-256 and the mask generation function MGF1 that is made from it (RFC 8017 appendix B.2.1). The digest is made
 * once, at installation; jCardSim's needs no initialisation and so leaks nothing.
 */
final class Sha256 {
    /** Octets of a hash value. */
    static final short LENGTH = 32;

    private static final short COUNTER_LENGTH = 4;
    private static final short COUNTER_END = 3;

    private final MessageDigest digest = MessageDigest.getInstance(MessageDigest.ALG_SHA_256, false);
    private final byte[] counter = JCSystem.makeTransientByteArray(COUNTER_LENGTH, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] mask = JCSystem.makeTransientByteArray(LENGTH, JCSystem.CLEAR_ON_DESELECT);

    /** Adds octets to the message that {@link #finish} hashes. */
    void update(byte[] from, short offset, short length) {
        digest.update(from, offset, length);
    }

    /** Hashes the message with these last octets. */
    void finish(byte[] from, short offset, short length, byte[] to, short toOffset) {
        digest.doFinal(from, offset, length, to, toOffset);
    }

    /**
     * Masks octets of a block (exclusive or) by MGF1 of other octets of the same block.
     *
     * @param seedOffset where the seed starts
     * @param seedLength octets of the seed
     * @param offset where the masked octets start
     * @param length how many are masked, at most 255 hash values
     */
    void mask(byte[] block, short seedOffset, short seedLength, short offset, short length) {
        counter[COUNTER_END] = 0;
        short end = (short) (offset + length);
        for (short start = offset; start < end; start += LENGTH) {
            digest.update(block, seedOffset, seedLength);
            digest.doFinal(counter, (short) 0, COUNTER_LENGTH, mask, (short) 0);
            counter[COUNTER_END]++;
            for (short i = 0; i < LENGTH && (short) (start + i) < end; i++) {
                block[(short) (start + i)] ^= mask[i];
            }
        }
    }
}
