// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import dev.mynasim.counter.rule.Bundled;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Public holidays (祝日) of Japan. The data file is {@code holidays.yaml}; its years have no gap, and each says whether
 * its days are announced or computed.
 */
public final class Holidays {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2150;

    /** Where the days of a year come from. */
    public enum Basis {
        /** Published by the Cabinet Office. */
        ANNOUNCED,
        /** The equinoxes are not announced yet; the rest is the act as it stands. */
        COMPUTED
    }

    private record Year(Basis basis, Map<LocalDate, String> days) {}

    private final NavigableMap<Integer, Year> years;

    private Holidays(NavigableMap<Integer, Year> years) {
        this.years = years;
    }

    /** The bundled calendar. */
    public static Holidays bundled() {
        return Bundled.read("holidays.yaml", Holidays::read);
    }

    /**
     * Reads a calendar.
     *
     * @throws SettingsException when it cannot be used or a year is left out
     */
    public static Holidays read(Fields file) throws SettingsException {
        file.only("calendar", "maintained", "years");
        NavigableMap<Integer, Year> years = new TreeMap<>();
        for (Node node : file.list("years")) {
            Fields fields = node.asFields().only("year", "basis", "days");
            int number = fields.scalar("year").whole(FIRST_YEAR, LAST_YEAR);
            if (!years.isEmpty() && number != years.lastKey() + 1) {
                throw node.place().problem("the year " + (years.lastKey() + 1) + " is expected here, not " + number);
            }
            years.put(number, year(number, fields));
        }
        if (years.isEmpty()) {
            throw file.place().problem("the calendar has no year");
        }
        return new Holidays(years);
    }

    private static Year year(int number, Fields fields) throws SettingsException {
        Basis basis = fields.scalar("basis").choice(Map.of("announced", Basis.ANNOUNCED, "computed", Basis.COMPUTED));
        Map<LocalDate, String> days = new TreeMap<>();
        for (Node node : fields.list("days")) {
            Fields day = node.asFields().only("on", "name");
            LocalDate on = date(day.scalar("on"));
            if (on.getYear() != number || days.put(on, day.scalar("name").words()) != null) {
                throw node.place().problem(on + " does not belong to " + number + " or stands here twice");
            }
        }
        return new Year(basis, days);
    }

    private static LocalDate date(Scalar scalar) throws SettingsException {
        try {
            return LocalDate.parse(scalar.words());
        } catch (DateTimeException e) {
            throw scalar.place().problem("a date such as 2026-11-23 is expected here, not " + scalar.text());
        }
    }

    /**
     * The name of a holiday; empty when the day is none.
     *
     * @throws CalendarRangeException when the calendar does not have that year
     */
    public Optional<String> name(LocalDate day) {
        return Optional.ofNullable(year(day).days().get(day));
    }

    /**
     * Where the days of a year come from.
     *
     * @param day any day of that year
     * @throws CalendarRangeException when the calendar does not have that year
     */
    public Basis basis(LocalDate day) {
        return year(day).basis();
    }

    /** The first year of the calendar. */
    public int firstYear() {
        return years.firstKey();
    }

    /** The last year of the calendar. */
    public int lastYear() {
        return years.lastKey();
    }

    private Year year(LocalDate day) {
        Year year = years.get(day.getYear());
        if (year == null) {
            throw new CalendarRangeException("the calendar of public holidays has the years " + firstYear() + " to "
                    + lastYear() + " and does not know " + day + "; choose a day inside or maintain holidays.yaml");
        }
        return year;
    }
}
