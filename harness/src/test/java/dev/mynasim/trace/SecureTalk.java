// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** A terminal's end of secure messaging (card-protocol.md section 4.5), as far as a story needs it. */
final class SecureTalk {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BLOCK = 16;

    private final Icc card;
    private final byte[] seed = new byte[32];
    private int counter = 1;

    SecureTalk(Icc card) {
        this.card = card;
        Arrays.fill(seed, (byte) 0x5C);
    }

    /** SET SESSION KEY for the public key in this file EF 0006. */
    void open(byte[] file) throws LinkException {
        int modulus = HEX.formatHex(file).indexOf("91820100") / 2 + 4;
        try {
            PublicKey key = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(
                            new BigInteger(1, Arrays.copyOfRange(file, modulus, modulus + 256)),
                            BigInteger.valueOf(65_537)));
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            card.transmit(HEX.parseHex(
                    "80AE0000000100" + HEX.formatHex(rsa.doFinal(HEX.parseHex("A0228020" + HEX.formatHex(seed))))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A command of class 08 with its data encrypted; gives the status word. */
    String send(String header, byte[] data) throws LinkException {
        byte[] padded = Arrays.copyOf(data, (data.length / BLOCK + 1) * BLOCK);
        padded[data.length] = (byte) 0x80;
        String object = "86%02X01%s".formatted(padded.length + 1, HEX.formatHex(encrypted(padded)));
        counter++;
        return HEX.formatHex(card.transmit(HEX.parseHex("08%s%02X%s".formatted(header, object.length() / 2, object))));
    }

    /** READ BINARY of class 08 from the beginning; gives the whole answer. */
    String read(int length) throws LinkException {
        counter++;
        return HEX.formatHex(card.transmit(HEX.parseHex("08B00000000005960300%04X0000".formatted(length))));
    }

    private byte[] encrypted(byte[] padded) {
        byte[] number = new byte[BLOCK];
        number[BLOCK - 1] = (byte) counter;
        return aes(aes(new byte[BLOCK], number), padded);
    }

    private byte[] aes(byte[] iv, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seed, 0, BLOCK, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
