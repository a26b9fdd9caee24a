// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When revocation lists are issued: once a day (certificates-pki.md section 9.2). Hour, numbers and lists of expired
 * certificates are UNKNOWN, so they are settings.
 *
 * @param publication the time of day in Japan
 * @param expired whether certificates stay on the list after their last day
 */
public record CrlSchedule(LocalTime publication, Expired expired) {
    /** Midnight, so that a list is the list of its day; expired certificates leave the list. */
    public static final CrlSchedule DEFAULT = new CrlSchedule(LocalTime.MIDNIGHT, Expired.LEAVE);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    // The service started in January 2016; the number of a list is the number of its day from then on.
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    /** What becomes of expired certificates. */
    public enum Expired {
        /** They stand on one more list after their last day and then on none (RFC 5280 section 3.3). */
        LEAVE,
        /** They stay for ever. */
        STAY
    }

    /** When the list was issued that is the newest at an instant. */
    public Instant issuedBefore(Instant at) {
        ZonedDateTime sameDay = at.atZone(JAPAN).with(publication);
        return (sameDay.toInstant().isAfter(at) ? sameDay.minusDays(1) : sameDay).toInstant();
    }

    /** When the list after this one is issued. */
    public Instant next(Instant issued) {
        return issued.plus(Duration.ofDays(1));
    }

    /** The number of the list of an instant; grows by one each day. */
    public long number(Instant issued) {
        return ChronoUnit.DAYS.between(FIRST_DAY, issued.atZone(JAPAN).toLocalDate()) + 1;
    }

    /** Whether a certificate stands on a list, as far as its last second decides that. */
    boolean lists(Instant notAfter, Instant issued) {
        return expired == Expired.STAY || !notAfter.isBefore(issued.minus(Duration.ofDays(1)));
    }
}
