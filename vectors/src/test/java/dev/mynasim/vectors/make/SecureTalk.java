// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.make;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A terminal's end of secure messaging, from card-protocol.md section 4.5: what is sent and what has to come back,
 * octet for octet. Every command counts.
 */
final class SecureTalk {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BLOCK = 16;

    private final String seed;
    private int number;

    /** @param seed 32 octets, of which the first 16 are the key */
    SecureTalk(String seed) {
        this.seed = seed;
    }

    /** The structure that SET SESSION KEY has to bring. */
    String structure() {
        return "A0 22 80 20 " + seed;
    }

    /** The next command is not sent, or was sent before. */
    SecureTalk skip(int commands) {
        number += commands;
        return this;
    }

    /** SELECT of an EF. */
    String select(int ef) {
        return withData("A4 02 0C", Sheet.word(ef));
    }

    /** VERIFY by short identifier with digits. */
    String verify(String reference, String digits) {
        return withData("20 00 " + reference, ascii(digits));
    }

    /** A command with a cryptogram. */
    String withData(String header, String data) {
        number++;
        return around(header, "86", "01" + encrypted(data));
    }

    /** A command with one object. */
    static String around(String header, String tag, String value) {
        String object = tag + Sheet.octet(Sheet.octets(value)) + value;
        return whole(header, object);
    }

    /** A command with these octets for data. */
    static String whole(String header, String data) {
        return "08 %s %s %s".formatted(header, Sheet.octet(Sheet.octets(data)), data);
    }

    /** READ BINARY with an offset of two octets, or a short identifier and one; 0 reads the rest. */
    String read(String offset, int length) {
        number++;
        return plainRead(offset, "96 03 00 " + Sheet.word(length));
    }

    static String plainRead(String offset, String object) {
        return "08 B0 %s 00 %s %s 00 00".formatted(offset, Sheet.word(Sheet.octets(object)), object);
    }

    /** The answer to the last command with data in it. */
    String answer(String data) {
        String value = "01" + encrypted(data);
        int length = Sheet.octets(value);
        String counted = length < 0x80
                ? Sheet.octet(length)
                : length < 0x100 ? "81" + Sheet.octet(length) : "82" + Sheet.word(length);
        return "86 %s %s 90 00".formatted(counted, value);
    }

    /** Padded with 80 00 …, under the number of the last command. */
    String encrypted(String data) {
        String padded = data.replace(" ", "") + "80";
        while (padded.length() % (2 * BLOCK) != 0) {
            padded += "00";
        }
        return encryptedBlocks(padded);
    }

    /** Whole blocks as they are. */
    String encryptedBlocks(String blocks) {
        String iv = aes("00".repeat(BLOCK), "%032X".formatted(number));
        return aes(iv, blocks);
    }

    private String aes(String iv, String blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(HEX.parseHex(seed), 0, BLOCK, "AES"),
                    new IvParameterSpec(HEX.parseHex(iv)));
            return HEX.formatHex(cipher.doFinal(HEX.parseHex(blocks.replace(" ", ""))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String ascii(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
