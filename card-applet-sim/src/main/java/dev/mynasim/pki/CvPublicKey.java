// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import dev.mynasim.apdu.tlv.BerTag;
import dev.mynasim.apdu.tlv.BerTlv;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * How the card writes an RSA-2048 public key everywhere: {@code 90 03 01 00 01} {@code 91 82 01 00 <modulus>}, 265
 * octets (card-protocol.md section 3.7).
 */
public final class CvPublicKey {
    /** Octets of a public key. */
    public static final int LENGTH = 265;

    private static final int MODULUS_LENGTH = 256;
    private static final BerTag EXPONENT = BerTag.of(0x90);
    private static final BerTag MODULUS = BerTag.of(0x91);

    private CvPublicKey() {}

    /**
     * The octets of a key.
     *
     * @throws IllegalArgumentException when it is not RSA with 2048 bits and the exponent 65537
     */
    public static byte[] octets(PublicKey key) {
        if (!(key instanceof RSAPublicKey rsa)
                || rsa.getModulus().bitLength() != 8 * MODULUS_LENGTH
                || !rsa.getPublicExponent().equals(BigInteger.valueOf(65537))) {
            throw new IllegalArgumentException("a card's key is RSA with 2048 bits and the exponent 65537");
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(LENGTH);
        octets.writeBytes(BerTlv.of(EXPONENT, new byte[] {1, 0, 1}).octets());
        octets.writeBytes(BerTlv.of(MODULUS, unsigned(rsa.getModulus())).octets());
        return octets.toByteArray();
    }

    // BigInteger puts a sign octet in front of a number whose first bit is one.
    private static byte[] unsigned(BigInteger modulus) {
        byte[] signed = modulus.toByteArray();
        return Arrays.copyOfRange(signed, signed.length - MODULUS_LENGTH, signed.length);
    }
}
