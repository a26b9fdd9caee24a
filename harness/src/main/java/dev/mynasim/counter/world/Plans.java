// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import dev.mynasim.counter.record.CardState;
import dev.mynasim.pki.CertificateKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies ahead of a resident.
 *
 * @param reservation a reset at a kiosk; null otherwise
 * @param next another state of the card; null otherwise
 * @param ordered the certificates with which a new card is made; null when none is ordered
 */
public record Plans(
        @Nullable Reservation reservation,
        @Nullable NextState next,
        @Nullable Set<CertificateKind> ordered) {
    /** Nothing. */
    public static final Plans NONE = new Plans(null, null, null);

    /** Copies the set. */
    public Plans {
        ordered = ordered == null ? null : Set.copyOf(ordered);
    }

    /**
     * Another state of the card.
     *
     * @param state which
     * @param from its first day
     */
    public record NextState(CardState state, LocalDate from) {}

    /** The same with a reservation. */
    public Plans with(@Nullable Reservation changed) {
        return new Plans(changed, next, ordered);
    }

    /** The same with another state ahead. */
    public Plans with(@Nullable NextState changed) {
        return new Plans(reservation, changed, ordered);
    }

    /** The same with a card ordered, or none. */
    public Plans withOrdered(@Nullable Set<CertificateKind> changed) {
        return new Plans(reservation, next, changed);
    }
}
