// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.apdu.icc.Aid;

/**
 * How to see whether a card was written: what one of its files holds then and did not hold before.
 *
 * @param application the AID of the file's application, hexadecimal
 * @param file a transparent file
 * @param sha256 of its whole contents, filler included, 64 hexadecimal digits
 */
public record CardMark(String application, int file, String sha256) {
    /** Checks the digest. */
    public CardMark {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in hexadecimal");
        }
    }

    /** The file's application. */
    public Aid aid() {
        return Aid.ofHex(application);
    }
}
