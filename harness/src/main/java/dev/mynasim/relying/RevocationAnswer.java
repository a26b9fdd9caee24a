// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import dev.mynasim.pki.RevocationReason;
import java.time.Instant;

/** What a source says about a certificate. The last two say nothing about it, so that another source is asked. */
public sealed interface RevocationAnswer {
    /**
     * Effective.
     *
     * @param source {@code crl} or {@code ocsp}
     * @param asOf of when this knowledge is
     */
    record Good(String source, Instant asOf) implements RevocationAnswer {}

    /**
     * Revoked or on hold.
     *
     * @param reason why
     * @param since from when on
     */
    record Revoked(RevocationReason reason, Instant since) implements RevocationAnswer {}

    /** The CA does not know it. */
    record Unknown() implements RevocationAnswer {}

    /**
     * What there is, is too old.
     *
     * @param why how old
     */
    record Stale(String why) implements RevocationAnswer {}

    /**
     * The source did not answer, or not so that it can be trusted.
     *
     * @param why what went wrong
     */
    record Unavailable(String why) implements RevocationAnswer {}
}
