// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** What the published test keys make of octets, by the JDK; octets are hexadecimal. */
final class Rsa {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final RSAPrivateCrtKey key;

    private Rsa(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** The key with this name among the published ones. */
    static Rsa of(String name) {
        return new Rsa(TestKey.of(name));
    }

    /** {@code 00 01 FF … 00}, the data, and the private key over it: EMSA-PKCS1-v1_5 around whatever it is. */
    String signed(String data) {
        String end = "00" + data.replace(" ", "");
        String block = "0001" + "FF".repeat(254 - end.length() / 2) + end;
        return number(new BigInteger(block, 16).modPow(key.getPrivateExponent(), key.getModulus()));
    }

    /** RSAES-OAEP with SHA-256, its seed from a number so that it is always the same. */
    String sealed(String message, long seed) {
        return sealed(message, "SHA-256", seed);
    }

    /** RSAES-OAEP with a hash. */
    String sealed(String message, String hash, long seed) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())),
                    new OAEPParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT),
                    new Repeatable(seed));
            return HEX.formatHex(cipher.doFinal(HEX.parseHex(message.replace(" ", ""))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key over octets as they are. */
    String raised(String block) {
        return number(new BigInteger(block.replace(" ", ""), 16).modPow(key.getPublicExponent(), key.getModulus()));
    }

    /** The modulus, 256 octets. */
    String modulus() {
        return number(key.getModulus());
    }

    /** A hash of octets. */
    static String hash(String algorithm, String data) {
        try {
            return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(HEX.parseHex(data.replace(" ", ""))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger value) {
        return "%0512X".formatted(value);
    }
}
