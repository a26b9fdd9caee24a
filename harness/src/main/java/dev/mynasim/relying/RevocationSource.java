// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.time.Instant;

/** Knows whether certificates are revoked. Called by several threads; every wait in it has a bound. */
@FunctionalInterface
public interface RevocationSource {
    /**
     * Asks about a certificate.
     *
     * @param leaf whose chain was verified
     * @param at the moment of checking
     */
    RevocationAnswer ask(TrustedLeaf leaf, Instant at);
}
