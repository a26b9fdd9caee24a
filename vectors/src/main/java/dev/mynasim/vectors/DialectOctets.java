// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Octets on a wire, which a vector gives as octets or, where the wire has lines, as text. */
final class DialectOctets {
    private DialectOctets() {}

    /**
     * The one that is there.
     *
     * @throws IllegalArgumentException when there is not exactly one
     */
    static Octets either(@Nullable Octets octets, @Nullable String text) {
        if (octets != null && text == null) {
            return octets;
        }
        if (octets == null && text != null) {
            return Octets.of(text.getBytes(StandardCharsets.US_ASCII));
        }
        throw new IllegalArgumentException("what is on the wire is either octets or text");
    }
}
