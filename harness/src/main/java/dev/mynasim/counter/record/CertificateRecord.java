// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.record;

import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the CA knows of a certificate.
 *
 * @param kind sign or auth
 * @param issuedAt when it was issued, in Japan
 * @param activeFrom from when it can be used (S-13)
 * @param expiry its last day
 * @param revocation null when it is neither revoked nor on hold
 */
public record CertificateRecord(
        CertificateKind kind,
        LocalDateTime issuedAt,
        LocalDateTime activeFrom,
        LocalDate expiry,
        @Nullable Revocation revocation) {
    /** Checks the order of moments. */
    public CertificateRecord {
        if (activeFrom.isBefore(issuedAt) || expiry.isBefore(issuedAt.toLocalDate())) {
            throw new IllegalArgumentException("a certificate issued at " + issuedAt + " cannot be active from "
                    + activeFrom + " and end on " + expiry);
        }
    }

    /** What the CA answers at a moment. */
    public Status statusAt(LocalDateTime moment) {
        if (revocation != null && !moment.isBefore(revocation.at())) {
            return Status.REVOKED;
        }
        return moment.isBefore(activeFrom) ? Status.UNKNOWN : Status.GOOD;
    }

    /** Whether it is past its last day. */
    public boolean isExpired(LocalDate day) {
        return day.isAfter(expiry);
    }

    /** Whether it lives: neither revoked nor on hold at a moment, nor past its last day. It may not be active yet. */
    public boolean lives(LocalDateTime moment) {
        return statusAt(moment) != Status.REVOKED && !isExpired(moment.toLocalDate());
    }

    /** The same certificate, revoked or on hold. */
    public CertificateRecord with(@Nullable Revocation changed) {
        return new CertificateRecord(kind, issuedAt, activeFrom, expiry, changed);
    }
}
