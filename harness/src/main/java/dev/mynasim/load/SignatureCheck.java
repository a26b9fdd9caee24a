// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * Verifies RSASSA-PKCS1-v1_5 signatures of one key by the definition (RFC 8017 section 8.2.2): the signature to the
 * power of the public exponent is the whole encoded message, compared octet for octet. Safe for threads.
 */
final class SignatureCheck {
    private static final byte[] HEADER = {
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
    private static final int FRAME = 3;

    private final RSAPublicKey key;
    private final int length;

    SignatureCheck(RSAPublicKey key) {
        this.key = key;
        length = (key.getModulus().bitLength() + 7) / 8;
    }

    /** The SHA-256 DigestInfo (RFC 8017 section 9.2) of 32 octets that stand for a hash. */
    static byte[] digestInfo(byte[] hash) {
        byte[] info = Arrays.copyOf(HEADER, HEADER.length + hash.length);
        System.arraycopy(hash, 0, info, HEADER.length, hash.length);
        return info;
    }

    /** @param info what was signed, at most 245 octets for a key of 256 octets */
    boolean verifies(byte[] info, byte[] signature) {
        BigInteger number = new BigInteger(1, signature);
        return signature.length == length
                && number.compareTo(key.getModulus()) < 0
                && number.modPow(key.getPublicExponent(), key.getModulus()).equals(new BigInteger(1, encoded(info)));
    }

    private byte[] encoded(byte[] info) {
        byte[] message = new byte[length];
        Arrays.fill(message, (byte) 0xFF);
        message[0] = 0;
        message[1] = 1;
        message[length - info.length - FRAME + 2] = 0;
        System.arraycopy(info, 0, message, length - info.length, info.length);
        return message;
    }
}
