// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.Shareable;

/**
 * The cryptographic coprocessor that a real card has in silicon and that the host provides here: bare RSA, AES and
 * random octets. The applets do padding and hashing; the coprocessor knows private keys by number and never gives one
 * out. AES is here and not in {@code javacardx.crypto.Cipher} because each message has its own IV and jCardSim's
 * {@code Cipher.init} leaks (jcardsim.md).
 */
public interface Coprocessor extends Shareable {
    /** Length of an RSA key's modulus in octets. */
    short modulusLength(short key);

    /**
     * Replaces a block by its RSA private-key operation (block to the power d modulo n).
     *
     * @param block holds the message representative, as long as the modulus
     * @return false when the representative is not smaller than the modulus; the block is unchanged then
     */
    boolean rsaPrivate(short key, byte[] block, short offset);

    /**
     * Replaces a block by its RSA public-key operation with exponent 65537 (block to the power e modulo n).
     *
     * @param modulus holds the modulus
     * @param length octets of modulus and block
     * @param block holds the representative
     * @return false when the representative is not smaller than the modulus; the block is unchanged then
     */
    boolean rsaPublic(byte[] modulus, short modulusOffset, short length, byte[] block, short offset);

    /**
     * Encrypts octets in place by AES-128 in CBC mode.
     *
     * @param key holds the key, 16 octets from {@code keyOffset}
     * @param iv the initialisation vector, 16 octets from its start
     * @param length a multiple of 16
     */
    void aesEncrypt(byte[] key, short keyOffset, byte[] iv, byte[] data, short offset, short length);

    /** Decrypts octets in place; the parameters are those of {@link #aesEncrypt}. */
    void aesDecrypt(byte[] key, short keyOffset, byte[] iv, byte[] data, short offset, short length);

    /** Fills octets from the card's random number generator. */
    void random(byte[] to, short offset, short length);
}
