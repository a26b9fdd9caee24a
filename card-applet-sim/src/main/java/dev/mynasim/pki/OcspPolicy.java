// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Duration;
import java.util.Optional;

/**
 * How the OCSP responder answers where the specification is not public (certificates-pki.md section 9.4, INFERRED).
 *
 * @param nonce what becomes of a nonce in a request
 * @param life how long after its thisUpdate an answer may be used; empty: it has no nextUpdate
 */
public record OcspPolicy(Nonce nonce, Optional<Duration> life) {
    /** A nonce is echoed, there is no nextUpdate. */
    public static final OcspPolicy DEFAULT = new OcspPolicy(Nonce.ECHOED, Optional.empty());

    /** What becomes of a nonce. */
    public enum Nonce {
        /** It comes back in the answer. */
        ECHOED,
        /** It is left out, as by responders that answer from a store of ready answers. */
        IGNORED
    }

    /** Checks that the life is one. */
    public OcspPolicy {
        if (life.filter(length -> length.isNegative() || length.isZero()).isPresent()) {
            throw new IllegalArgumentException("an answer's life is longer than nothing");
        }
    }
}
