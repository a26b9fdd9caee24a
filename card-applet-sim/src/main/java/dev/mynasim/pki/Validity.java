// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * From when to when a certificate is valid.
 *
 * @param notBefore the issue instant, whole seconds
 * @param notAfter the last valid second, 23:59:59 JST of the expiry date (certificates-pki.md section 3.4)
 */
public record Validity(Instant notBefore, Instant notAfter) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int BIRTHDAYS = 5;
    private static final int ROOT_YEARS = 10;

    /** Cuts the start to whole seconds and checks the order. */
    public Validity {
        notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
        if (!notAfter.isAfter(notBefore)) {
            throw new IllegalArgumentException("a certificate from " + notBefore + " cannot end at " + notAfter);
        }
    }

    /**
     * Of a certificate that is issued, not renewed: to the fifth birthday after the day of issue, but not longer than
     * the card (counter-procedures.md section 3).
     *
     * @param issued the issue instant
     * @param birthDate the holder's date of birth
     * @param cardExpiry the card's last day
     */
    public static Validity ofLeaf(Instant issued, LocalDate birthDate, LocalDate cardExpiry) {
        LocalDate day = issued.atZone(JAPAN).toLocalDate();
        LocalDate birthdayThatYear = birthday(birthDate, day.getYear());
        int firstYear = birthdayThatYear.isAfter(day) ? day.getYear() : day.getYear() + 1;
        LocalDate expiry = birthday(birthDate, firstYear + BIRTHDAYS - 1);
        return new Validity(issued, lastSecond(expiry.isBefore(cardExpiry) ? expiry : cardExpiry));
    }

    /** From an instant to the last second of a day in Japan. */
    public static Validity until(Instant issued, LocalDate lastDay) {
        return new Validity(issued, lastSecond(lastDay));
    }

    /** Of a root: to the day before the tenth anniversary in Japan (certificates-pki.md section 1.1). */
    public static Validity ofRoot(Instant issued) {
        LocalDate day = issued.atZone(JAPAN).toLocalDate();
        return new Validity(issued, lastSecond(day.plusYears(ROOT_YEARS).minusDays(1)));
    }

    /** Somebody born on 29 February has the birthday on 28 February, in every year (counter-procedures.md A-75). */
    private static LocalDate birthday(LocalDate birthDate, int year) {
        boolean leapDay = birthDate.getMonthValue() == 2 && birthDate.getDayOfMonth() == 29;
        return leapDay ? LocalDate.of(year, 2, 28) : birthDate.withYear(year);
    }

    private static Instant lastSecond(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(JAPAN).toInstant();
    }
}
