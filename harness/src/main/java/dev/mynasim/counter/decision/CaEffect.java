// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.decision;

import dev.mynasim.counter.record.RevocationReason;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What changes at the CA. It never touches the card. */
public sealed interface CaEffect extends Effect {
    /** Which certificate. */
    CertificateKind kind();

    /**
     * A certificate is issued for the key that the card has just made.
     *
     * @param expiry its last day
     * @param activeFrom from when the CA calls it good; before, its status is unknown
     * @param renewal whether it renews another
     */
    record Issue(CertificateKind kind, LocalDate expiry, LocalDateTime activeFrom, boolean renewal)
            implements CaEffect {}

    /**
     * The present certificate, the one before any that this decision issues, is revoked.
     *
     * @param reason why
     * @param at from when on; may lie in the future
     */
    record Revoke(CertificateKind kind, RevocationReason reason, LocalDateTime at) implements CaEffect {}

    /**
     * The present certificate is put on hold.
     *
     * @param at from when on
     */
    record Hold(CertificateKind kind, LocalDateTime at) implements CaEffect {}

    /**
     * The hold is lifted.
     *
     * @param at from when on
     */
    record LiftHold(CertificateKind kind, LocalDateTime at) implements CaEffect {}
}
