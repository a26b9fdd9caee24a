// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.pki.CertificateId;
import dev.mynasim.pki.RevocationReason;
import java.time.Instant;

/** What the CA is told about a certificate that it has issued. Telling it twice does no harm. */
public sealed interface CaOrder {
    /** Which certificate. */
    CertificateId id();

    /**
     * It is revoked or put on hold.
     *
     * @param id which
     * @param reason why
     * @param since from when on
     */
    record Revoke(CertificateId id, RevocationReason reason, Instant since) implements CaOrder {}

    /**
     * Its hold is lifted.
     *
     * @param id which
     */
    record LiftHold(CertificateId id) implements CaOrder {}
}
