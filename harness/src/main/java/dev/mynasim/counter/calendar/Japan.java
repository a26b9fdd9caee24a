// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Time in Japan. */
public final class Japan {
    /** Asia/Tokyo. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Japan() {}

    /**
     * The instant at which a certificate of this last day ends: 23:59:59 in Japan (certificates-pki.md section 3.4).
     */
    public static Instant lastSecond(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
    }

    /** Date and time in Japan. */
    public static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }
}
