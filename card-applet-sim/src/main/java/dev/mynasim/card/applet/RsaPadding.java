// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.applet;

import dev.mynasim.card.file.Coprocessor;
import javacard.framework.JCSystem;
import javacard.framework.Util;

/**
 * The paddings of RSA-2048 in one working block of 256 octets: PKCS#1 v1.5 type 1, PSS and OAEP, the latter two with
 * SHA-256 and MGF1 (RFC 8017 sections 9.2, 9.1.1 and 7.1.2).
 */
final class RsaPadding {
    /** Octets of a block, the modulus's length. */
    static final short LENGTH = 256;

    /** Most octets that PKCS#1 v1.5 takes: it adds 00 01, eight of FF and 00 at least. */
    static final short MOST_DATA = LENGTH - 11;

    private static final short DB_LENGTH = LENGTH - Sha256.LENGTH - 1;
    private static final short SALT_LENGTH = Sha256.LENGTH;
    private static final byte PSS_TRAILER = (byte) 0xBC;
    private static final byte WITHOUT_TOP_BIT = 0x7F;
    private static final short OAEP_DB = 1 + Sha256.LENGTH;

    /** DigestInfo of SHA-256 up to the hash value (RFC 8017 section 9.2, note 1). */
    private static final byte[] SHA_256_INFO = {
        0x30,
        0x31,
        0x30,
        0x0D,
        0x06,
        0x09,
        0x60,
        (byte) 0x86,
        0x48,
        0x01,
        0x65,
        0x03,
        0x04,
        0x02,
        0x01,
        0x05,
        0x00,
        0x04,
        0x20
    };

    private final Sha256 hash;
    private final Coprocessor coprocessor;
    private final byte[] block = JCSystem.makeTransientByteArray(LENGTH, JCSystem.CLEAR_ON_DESELECT);
    private final byte[] emptyHash = new byte[Sha256.LENGTH];

    RsaPadding(Sha256 hash, Coprocessor coprocessor) {
        this.hash = hash;
        this.coprocessor = coprocessor;
        hash.finish(emptyHash, (short) 0, (short) 0, emptyHash, (short) 0);
    }

    /** The working block. */
    byte[] block() {
        return block;
    }

    /** Pads 1 to {@link #MOST_DATA} octets as they are. */
    void pkcs1(byte[] data, short offset, short length) {
        short start = (short) (LENGTH - length);
        block[0] = 0x00;
        block[1] = 0x01;
        Util.arrayFillNonAtomic(block, (short) 2, (short) (start - 3), (byte) 0xFF);
        block[(short) (start - 1)] = 0x00;
        Util.arrayCopyNonAtomic(data, offset, block, start, length);
    }

    /** Pads the DigestInfo of a SHA-256 hash value. */
    void pkcs1Hash(byte[] value, short offset) {
        short infoLength = (short) SHA_256_INFO.length;
        short start = (short) (LENGTH - Sha256.LENGTH - infoLength);
        pkcs1(value, offset, Sha256.LENGTH);
        block[(short) (LENGTH - Sha256.LENGTH - 1)] = (byte) 0xFF;
        block[(short) (start - 1)] = 0x00;
        Util.arrayCopyNonAtomic(SHA_256_INFO, (short) 0, block, start, infoLength);
    }

    /** Pads a SHA-256 hash value by PSS with a random salt of 32 octets. */
    void pss(byte[] value, short offset) {
        short salt = (short) (DB_LENGTH - SALT_LENGTH);
        Util.arrayFillNonAtomic(block, (short) 0, DB_LENGTH, (byte) 0x00);
        hash.update(block, (short) 0, (short) 8);
        hash.update(value, offset, Sha256.LENGTH);
        coprocessor.random(block, salt, SALT_LENGTH);
        block[(short) (salt - 1)] = 0x01;
        hash.finish(block, salt, SALT_LENGTH, block, DB_LENGTH);
        hash.mask(block, DB_LENGTH, Sha256.LENGTH, (short) 0, DB_LENGTH);
        block[0] &= WITHOUT_TOP_BIT;
        block[(short) (LENGTH - 1)] = PSS_TRAILER;
    }

    /**
     * Takes the OAEP padding off the block.
     *
     * @return where the message starts, which goes to the block's end; 0 when the padding is wrong
     */
    short removeOaep() {
        short dbLength = (short) (LENGTH - OAEP_DB);
        hash.mask(block, OAEP_DB, dbLength, (short) 1, Sha256.LENGTH);
        hash.mask(block, (short) 1, Sha256.LENGTH, OAEP_DB, dbLength);
        byte wrong = block[0];
        wrong |= Util.arrayCompare(block, OAEP_DB, emptyHash, (short) 0, Sha256.LENGTH);
        short at = (short) (OAEP_DB + Sha256.LENGTH);
        while (at < (short) (LENGTH - 1) && block[at] == 0x00) {
            at++;
        }
        return wrong != 0 || block[at] != 0x01 ? 0 : (short) (at + 1);
    }
}
