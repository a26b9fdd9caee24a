// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

import javacard.framework.Shareable;

/**
 * The cryptographic coprocessor that a real card has in silicon and that the host provides here. The applets do the
 * padding; the coprocessor knows keys by number and never gives one out.
 */
public interface Coprocessor extends Shareable {
    /** Length of an RSA key's modulus in octets. */
    short modulusLength(short key);

    /**
     * Replaces a block by its RSA private-key operation (block to the power d modulo n).
     *
     * @param block holds the message representative, as long as the modulus and smaller than it
     */
    void rsaPrivate(short key, byte[] block, short offset);

    /** Fills octets from the card's random number generator. */
    void random(byte[] to, short offset, short length);
}
