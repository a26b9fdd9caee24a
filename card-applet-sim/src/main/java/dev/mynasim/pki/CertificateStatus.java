// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Instant;

/**
 * What the CA's records say of a certificate at an instant. Dates of validity are not looked at: a verifier does that.
 */
public sealed interface CertificateStatus {
    /** Active and not revoked. */
    record Good() implements CertificateStatus {}

    /**
     * Revoked or on hold.
     *
     * @param reason why
     * @param since from when on
     */
    record Revoked(RevocationReason reason, Instant since) implements CertificateStatus {}

    /**
     * Issued, but not yet usable for some time after the procedure (数日; counter-procedures.md S-13). To verifiers it is
     * unknown.
     *
     * @param from when it will be
     */
    record NotYetActive(Instant from) implements CertificateStatus {}

    /** Of no record, or not yet recorded. */
    record Unknown() implements CertificateStatus {}
}
