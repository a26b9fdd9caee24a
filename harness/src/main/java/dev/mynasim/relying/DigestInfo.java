// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What a client has the card sign: the hash with its algorithm (RFC 8017 section 9.2). */
public final class DigestInfo {
    private static final byte[] SHA_256_HEADER = HexFormat.of().parseHex("3031300D060960864801650304020105000420");

    private DigestInfo() {}

    /** The SHA-256 DigestInfo of a message, 51 octets. */
    public static byte[] sha256(byte[] message) {
        byte[] hash = Digests.sha256(message);
        return ByteBuffer.allocate(SHA_256_HEADER.length + hash.length)
                .put(SHA_256_HEADER)
                .put(hash)
                .array();
    }
}
