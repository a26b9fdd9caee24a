// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Identifier of a key in card-verifiable certificates (証明者鍵ID, 被証明者鍵ID), card-protocol.md section 3.7: seven digits,
 * {@code 08 05}, three digits, padding; 16 octets. Numbers that begin with {@code 6} belong to tests, with {@code 5} to
 * production. That the padding is {@code 00} is SINGLE.
 *
 * @param number seven digits that name the key
 * @param group three digits
 */
public record KeyId(String number, String group) {
    /** Octets of an identifier. */
    public static final int LENGTH = 16;

    private static final String USUAL_GROUP = "001";

    /** Checks the digits; a production number is refused, because these keys are published. */
    public KeyId {
        if (!number.matches("[0-9]{7}") || !group.matches("[0-9]{3}")) {
            throw new IllegalArgumentException(
                    "a key id is seven digits and three digits, not \"%s\" and \"%s\"".formatted(number, group));
        }
        if (number.startsWith("5")) {
            throw new IllegalArgumentException("the key id " + number + " belongs to the production hierarchy");
        }
    }

    /** The identifier with this number and the usual group, {@code 001}. */
    public static KeyId of(String number) {
        return new KeyId(number, USUAL_GROUP);
    }

    /** The 16 octets. */
    public byte[] octets() {
        return ByteBuffer.allocate(LENGTH)
                .put(number.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0x08)
                .put((byte) 0x05)
                .put(group.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
