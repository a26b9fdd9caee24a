// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * On which days an office is open: Monday to Friday, not on public holidays (S-62), not from 29 December to 3 January.
 * The closing at the turn of the year is UNKNOWN for Takasaki (counter-procedures.md section 7) and taken from the
 * usual closed days of local governments (INFERRED).
 */
public final class OpenDays {
    private static final MonthDay LAST_CLOSED_OF_JANUARY = MonthDay.of(1, 3);
    private static final MonthDay FIRST_CLOSED_OF_DECEMBER = MonthDay.of(12, 29);

    private final Holidays holidays;

    /** Open days by a calendar of public holidays. */
    public OpenDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** By the bundled calendar. */
    public static OpenDays bundled() {
        return new OpenDays(Holidays.bundled());
    }

    /**
     * Why an office is closed on a day, as words for the end of "because it is"; empty when it is open.
     *
     * @throws CalendarRangeException when the calendar does not have that year
     */
    public Optional<String> whyClosed(LocalDate day) {
        Optional<String> holiday = holidays.name(day);
        if (holiday.isPresent()) {
            return holiday.map(name -> "a public holiday, " + name);
        }
        MonthDay date = MonthDay.from(day);
        if (!date.isAfter(LAST_CLOSED_OF_JANUARY) || !date.isBefore(FIRST_CLOSED_OF_DECEMBER)) {
            return Optional.of("the turn of the year");
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of("a Saturday");
            case SUNDAY -> Optional.of("a Sunday");
            default -> Optional.empty();
        };
    }

    /**
     * Whether an office is open on a day.
     *
     * @throws CalendarRangeException when the calendar does not have that year
     */
    public boolean isOpen(LocalDate day) {
        return whyClosed(day).isEmpty();
    }

    /**
     * The day itself when it is open, otherwise the next open one.
     *
     * @throws CalendarRangeException when the calendar ends before
     */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }
}
