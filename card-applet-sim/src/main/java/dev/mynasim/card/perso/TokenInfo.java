// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** EF 0006 of the JPKI application, 160 octets: a PKCS#11 token info (card-protocol.md section 3.1.1). */
final class TokenInfo {
    private static final int LENGTH = 160;
    private static final int FLAGS = 0x0000040D;
    private static final int UNAVAILABLE = -1;

    private TokenInfo() {}

    /**
     * Builds the file.
     *
     * @param label at most 32 ASCII characters
     * @param serialNumber 16 ASCII digits
     */
    static byte[] of(String label, String serialNumber) {
        ByteBuffer info = ByteBuffer.allocate(LENGTH);
        info.put(ascii(label, 32));
        info.put(ascii("0".repeat(30) + "01", 32));
        info.put(ascii("E16R01NJ", 16));
        info.put(ascii(serialNumber, 16));
        info.putInt(FLAGS);
        info.putInt(1).putInt(0);
        info.putInt(1).putInt(0);
        info.putInt(16).putInt(6);
        for (int i = 0; i < 4; i++) {
            info.putInt(UNAVAILABLE);
        }
        info.put(ascii("03", 2));
        info.put(ascii("01", 2));
        info.put(ascii("9".repeat(16), 16));
        return info.array();
    }

    private static byte[] ascii(String text, int length) {
        return "%-".concat(length + "s").formatted(text).getBytes(StandardCharsets.US_ASCII);
    }
}
