// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.image;

import java.security.interfaces.RSAKey;

/** The one size of RSA key that this card has (card-protocol.md section 4.2). */
final class RsaKeys {
    private static final int MODULUS_BITS = 2048;

    private RsaKeys() {}

    static void check(String what, int id, RSAKey key) {
        if (key.getModulus().bitLength() != MODULUS_BITS) {
            throw new IllegalArgumentException("%s %04X has %d bits instead of %d"
                    .formatted(what, id, key.getModulus().bitLength(), MODULUS_BITS));
        }
    }
}
