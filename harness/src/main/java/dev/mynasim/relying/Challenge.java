// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A question that a login answers with a signature.
 *
 * @param id 64 hexadecimal digits; they are what is signed, as 32 octets
 * @param expires from when on no answer is taken
 */
public record Challenge(String id, Instant expires) {
    /** Octets of a challenge. */
    public static final int LENGTH = 32;

    static Challenge of(byte[] octets, Instant expires) {
        return new Challenge(HexFormat.of().formatHex(octets).toLowerCase(Locale.ROOT), expires);
    }

    /** What the card's answer is a signature over, 32 octets. */
    public byte[] octets() {
        return HexFormat.of().parseHex(id);
    }
}
