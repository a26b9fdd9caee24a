// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.runtime;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * A terminal's end of secure messaging, written from card-protocol.md section 4.5 alone: with the JDK's OAEP and AES,
 * and without the card's code.
 */
final class SecureClient {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final CardClient card;
    private final byte[] seed;
    private int counter = 1;

    SecureClient(CardClient card, byte[] seed) {
        this.card = card;
        this.seed = seed.clone();
    }

    /** SET SESSION KEY with the seed in its structure; gives the status word. */
    String open(PublicKey key) {
        return setSessionKey(key, "A0228020" + HEX.formatHex(seed));
    }

    /** SET SESSION KEY with any message. */
    String setSessionKey(PublicKey key, String message) {
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(Cipher.ENCRYPT_MODE, key, OAEP);
            return card.send("80AE0000000100" + HEX.formatHex(rsa.doFinal(HEX.parseHex(message))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The N of the next command. */
    int counter() {
        return counter;
    }

    void skipCounter() {
        counter++;
    }

    /** A command of class 08 with a cryptogram; counts. */
    String withData(String header, String data) {
        return sendCounted(command("08" + header, "86" + length(data) + "01" + encrypted(data)));
    }

    /** READ BINARY of class 08; gives the data in the clear and the status word. */
    String read(String offset, int length) {
        return decrypted(sendCounted("08B0" + offset + "000005960300%04X0000".formatted(length)));
    }

    /** Any octets of class 08, counted. */
    String sendCounted(String command) {
        String answer = card.send(command);
        counter++;
        return answer;
    }

    /** Encrypts for the command at hand. */
    String encrypted(String data) {
        byte[] padded = HEX.parseHex(data);
        int size = (padded.length / 16 + 1) * 16;
        byte[] blocks = Arrays.copyOf(padded, size);
        blocks[padded.length] = (byte) 0x80;
        return HEX.formatHex(aes(Cipher.ENCRYPT_MODE, iv(counter), blocks));
    }

    /** A response to the last command, with its cryptogram replaced by what it holds. */
    private String decrypted(String answer) {
        if (answer.length() == 4) {
            return answer;
        }
        byte[] octets = HEX.parseHex(answer);
        if (octets[0] != (byte) 0x86) {
            throw new AssertionError("no cryptogram in " + answer);
        }
        int at = 2;
        int length = octets[1] & 0xFF;
        if (length == 0x81) {
            length = octets[2] & 0xFF;
            at = 3;
            assertShortest(length >= 0x80, answer);
        } else if (length == 0x82) {
            length = (octets[2] & 0xFF) << 8 | (octets[3] & 0xFF);
            at = 4;
            assertShortest(length > 0xFF, answer);
        }
        if (octets[at] != 1 || at + length != octets.length - 2) {
            throw new AssertionError("a malformed cryptogram in " + answer);
        }
        byte[] plain = aes(Cipher.DECRYPT_MODE, iv(counter - 1), Arrays.copyOfRange(octets, at + 1, at + length));
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != (byte) 0x80 || plain.length - end > 16) {
            throw new AssertionError("wrong padding in " + HEX.formatHex(plain));
        }
        return HEX.formatHex(plain, 0, end) + answer.substring(answer.length() - 4);
    }

    private static void assertShortest(boolean shortest, String answer) {
        if (!shortest) {
            throw new AssertionError("a length that could be shorter in " + answer);
        }
    }

    private String length(String data) {
        return "%02X".formatted((data.length() / 2 / 16 + 1) * 16 + 1);
    }

    static String command(String header, String object) {
        return header + "%02X%s".formatted(object.length() / 2, object);
    }

    private byte[] iv(int n) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        byte[] number = BigInteger.valueOf(n).toByteArray();
        block.writeBytes(new byte[16 - number.length]);
        block.writeBytes(number);
        return aes(Cipher.ENCRYPT_MODE, new byte[16], block.toByteArray());
    }

    private byte[] aes(int mode, byte[] iv, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(seed, 0, 16, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
