// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Instant;

/** One line of the CA's history. Lines are only ever added. */
public sealed interface CaEvent {
    /** Which certificate. */
    CertificateId id();

    /** When the CA wrote the line. */
    Instant recorded();

    /** From when on it counts: never before it was written. */
    Instant countsFrom();

    /**
     * A certificate was issued, or taken over from a card that had it already.
     *
     * @param record what is kept of it
     */
    record Issued(CertificateRecord record) implements CaEvent {
        @Override
        public CertificateId id() {
            return record.id();
        }

        @Override
        public Instant recorded() {
            return record.recorded();
        }

        @Override
        public Instant countsFrom() {
            return recorded();
        }
    }

    /**
     * A certificate became usable before the usual delay was over.
     *
     * @param id which
     * @param recorded when this was written
     */
    record Activated(CertificateId id, Instant recorded) implements CaEvent {
        @Override
        public Instant countsFrom() {
            return recorded;
        }
    }

    /**
     * A certificate was revoked or put on hold.
     *
     * @param id which
     * @param recorded when this was written
     * @param since from when on it is revoked; may lie ahead, as with a move abroad
     * @param reason why
     */
    record Revoked(CertificateId id, Instant recorded, Instant since, RevocationReason reason) implements CaEvent {
        @Override
        public Instant countsFrom() {
            return since.isAfter(recorded) ? since : recorded;
        }
    }

    /**
     * A hold was lifted.
     *
     * @param id which
     * @param recorded when this was written
     */
    record HoldLifted(CertificateId id, Instant recorded) implements CaEvent {
        @Override
        public Instant countsFrom() {
            return recorded;
        }
    }
}
