// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import java.time.LocalDate;
import java.util.OptionalInt;

/** Validity by walking through the days, as the rules say it in words. */
final class DayByDay {
    private DayByDay() {}

    /** Goes from a day to the next until the n-th birthday has come; the first day itself is not looked at. */
    static LocalDate birthdayAfter(LocalDate birthDate, LocalDate day, int n) {
        int met = 0;
        LocalDate walked = day;
        while (met < n) {
            walked = walked.plusDays(1);
            if (isBirthday(birthDate, walked)) {
                met++;
            }
        }
        return walked;
    }

    private static boolean isBirthday(LocalDate birthDate, LocalDate day) {
        String born = birthDate.toString().substring(5);
        return day.toString().substring(5).equals(born.equals("02-29") ? "02-28" : born);
    }

    /** The earliest of days, absent ones left out: walks on while no end has come. */
    static LocalDate lastDayBeforeAnyEnd(LocalDate start, LocalDate... ends) {
        LocalDate day = start;
        while (true) {
            for (LocalDate end : ends) {
                if (!day.isBefore(end)) {
                    return day;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** Whether fewer than three months are left, by the calendar: the same date three months before has passed. */
    static boolean isInLastThreeMonths(LocalDate day, LocalDate expiry) {
        int months = expiry.getYear() * 12 + expiry.getMonthValue() - 1 - 3;
        int year = months / 12;
        int month = months % 12 + 1;
        int date = Math.min(expiry.getDayOfMonth(), lengthOf(year, month));
        int border = year * 10000 + month * 100 + date;
        return number(day) > border && number(day) <= number(expiry);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static int lengthOf(int year, int month) {
        OptionalInt february = month == 2
                ? OptionalInt.of((year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28)
                : OptionalInt.empty();
        return february.orElseGet(() -> "4 6 9 11 ".contains(month + " ") && month != 1 ? 30 : 31);
    }
}
