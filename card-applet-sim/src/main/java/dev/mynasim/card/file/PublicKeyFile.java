// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.file;

/**
 * An internal EF (IEF) that holds an RSA public key: the modulus alone, because the exponent is 65537 everywhere on
 * this card (card-protocol.md section 3.7).
 */
public final class PublicKeyFile extends ElementaryFile {
    private final short segment;

    /**
     * @param id the file identifier
     * @param segment where the modulus lies in non-volatile memory
     */
    public PublicKeyFile(short id, short segment) {
        super(id);
        this.segment = segment;
    }

    /** Where the modulus lies in non-volatile memory. */
    public short segment() {
        return segment;
    }
}
