// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import java.time.LocalDate;

/** Birthdays and ages. Who is born on 29 February has the birthday of validity rules on 28 February. */
public final class Birthdays {
    private static final int FEBRUARY = 2;
    private static final int LEAP_DAY = 29;
    private static final int DEEMED_DAY = 28;

    private Birthdays() {}

    /** The birthday in a year, 28 February in every year for 29 February. */
    public static LocalDate in(LocalDate birthDate, int year) {
        return isLeapDay(birthDate) ? LocalDate.of(year, FEBRUARY, DEEMED_DAY) : birthDate.withYear(year);
    }

    /**
     * The n-th birthday strictly after a day (A-73: a birthday on the day itself does not count).
     *
     * @param n 1 for the next
     */
    public static LocalDate nthAfter(LocalDate birthDate, LocalDate day, int n) {
        boolean stillToCome = in(birthDate, day.getYear()).isAfter(day);
        return in(birthDate, day.getYear() + (stillToCome ? 0 : 1) + n - 1);
    }

    /**
     * The first day on which a person has an age: the birthday, for 29 February 1 March in common years (section 3,
     * INFERRED).
     *
     * @param age in years, from 0
     */
    public static LocalDate attains(LocalDate birthDate, int age) {
        LocalDate day = birthDate.plusYears(age);
        return isLeapDay(birthDate) && !day.isLeapYear() ? day.plusDays(1) : day;
    }

    /** Whether a person is younger than an age on a day. */
    public static boolean isUnder(LocalDate birthDate, int age, LocalDate day) {
        return day.isBefore(attains(birthDate, age));
    }

    private static boolean isLeapDay(LocalDate birthDate) {
        return birthDate.getMonthValue() == FEBRUARY && birthDate.getDayOfMonth() == LEAP_DAY;
    }
}
