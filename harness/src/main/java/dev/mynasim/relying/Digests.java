// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that every JDK has. */
final class Digests {
    private Digests() {}

    static byte[] sha256(byte[] octets) {
        return of("SHA-256", octets);
    }

    /** @param algorithm as the JDK writes it: {@code SHA-384} */
    static byte[] of(String algorithm, byte[] octets) {
        try {
            return MessageDigest.getInstance(algorithm).digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
