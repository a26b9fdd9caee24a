// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/**
 * How keys lie in memory segments. A private key: the length of its PKCS #8 form (two octets), the form, zeros to
 * {@value #PRIVATE_LENGTH} octets. A public key: its modulus.
 */
final class KeySegment {
    /** Octets of a private key's segment; the PKCS #8 form of RSA-2048 takes about 1,220. */
    static final int PRIVATE_LENGTH = 1280;

    private static final int MODULUS_LENGTH = 256;

    private KeySegment() {}

    static byte[] encode(RSAPrivateCrtKey key) {
        byte[] form = key.getEncoded();
        byte[] segment = new byte[PRIVATE_LENGTH];
        segment[0] = (byte) (form.length >> Byte.SIZE);
        segment[1] = (byte) form.length;
        System.arraycopy(form, 0, segment, 2, form.length);
        return segment;
    }

    static RSAPrivateCrtKey decode(byte[] segment) {
        int length = (segment[0] & 0xFF) << Byte.SIZE | (segment[1] & 0xFF);
        PKCS8EncodedKeySpec form = new PKCS8EncodedKeySpec(Arrays.copyOfRange(segment, 2, 2 + length));
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(form);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key segment does not hold an RSA key", e);
        }
    }

    static RSAPublicKey decodePublic(byte[] modulus) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), RSAKeyGenParameterSpec.F4));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key segment does not hold the modulus of an RSA key", e);
        }
    }

    static byte[] modulus(RSAPublicKey key) {
        byte[] signed = key.getModulus().toByteArray();
        return Arrays.copyOfRange(signed, signed.length - MODULUS_LENGTH, signed.length);
    }
}
