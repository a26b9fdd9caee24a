// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/** The Act on National Holidays, worked out a second time: the equinoxes by the usual approximation, no table. */
final class HolidayLaw {
    private HolidayLaw() {}

    static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new HashSet<>();
        add(days, year, 101, 211, 429, 503, 504, 505, 1103, 1123, year <= 2018 ? 1223 : year >= 2020 ? 223 : 501);
        add(days, year, 300 + equinox(year, 20.8431), 900 + equinox(year, 23.2488));
        days.add(monday(year, 1, 2));
        days.add(monday(year, 9, 3));
        if (year == 2019) {
            add(days, year, 1022);
        }
        if (year == 2020) {
            add(days, year, 723, 724, 810);
        } else if (year == 2021) {
            add(days, year, 722, 723, 808);
        } else {
            days.add(monday(year, 7, 3));
            days.add(monday(year, 10, 2));
            if (year >= 2016) {
                add(days, year, 811);
            }
        }
        Set<LocalDate> all = new HashSet<>(days);
        days.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .forEach(sunday -> all.add(firstFree(days, sunday)));
        for (LocalDate day = LocalDate.of(year, 1, 2); day.getYear() == year; day = day.plusDays(1)) {
            if (days.contains(day.minusDays(1)) && days.contains(day.plusDays(1))) {
                all.add(day);
            }
        }
        return all;
    }

    private static LocalDate firstFree(Set<LocalDate> days, LocalDate sunday) {
        LocalDate day = sunday;
        while (days.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static int equinox(int year, double base) {
        return (int) (base + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }

    private static void add(Set<LocalDate> days, int year, int... monthAndDay) {
        for (int date : monthAndDay) {
            days.add(LocalDate.of(year, date / 100, date % 100));
        }
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }
}
