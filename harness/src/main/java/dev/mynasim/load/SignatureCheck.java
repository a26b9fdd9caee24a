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
    private static final int FRAME = 3;

    private final RSAPublicKey key;
    private final int length;

    SignatureCheck(RSAPublicKey key) {
        this.key = key;
        length = (key.getModulus().bitLength() + 7) / 8;
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
