// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines about one certificate, and what they say of it at an instant. Not safe for several threads. */
final class CertificateHistory {
    private final CertificateRecord record;
    private final List<CaEvent> changes = new ArrayList<>();

    CertificateHistory(CertificateRecord record) {
        this.record = record;
    }

    CertificateRecord record() {
        return record;
    }

    void add(CaEvent change) {
        changes.add(change);
        // A revocation that lies ahead may be written before one that counts at once; lines that count from the same
        // instant stay in the order in which they were written.
        changes.sort(Comparator.comparing(CaEvent::countsFrom));
    }

    /** Only lines that were written and count by then are looked at. A final revocation is never overruled. */
    CertificateStatus statusAt(Instant at) {
        if (at.isBefore(record.recorded())) {
            return new CertificateStatus.Unknown();
        }
        Instant activeFrom = record.activeFrom();
        CertificateStatus status = new CertificateStatus.Good();
        for (CaEvent change : changes) {
            if (change.countsFrom().isAfter(at) || isFinal(status)) {
                break;
            }
            if (change instanceof CaEvent.Revoked revoked) {
                status = new CertificateStatus.Revoked(revoked.reason(), revoked.since());
            } else if (change instanceof CaEvent.HoldLifted) {
                status = new CertificateStatus.Good();
            } else if (change instanceof CaEvent.Activated activated
                    && activated.recorded().isBefore(activeFrom)) {
                activeFrom = activated.recorded();
            }
        }
        return status instanceof CertificateStatus.Good && at.isBefore(activeFrom)
                ? new CertificateStatus.NotYetActive(activeFrom)
                : status;
    }

    static boolean isFinal(CertificateStatus status) {
        return status instanceof CertificateStatus.Revoked revoked
                && revoked.reason() != RevocationReason.CERTIFICATE_HOLD;
    }
}
