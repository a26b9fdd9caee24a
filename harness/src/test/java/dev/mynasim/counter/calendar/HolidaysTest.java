// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar is the act's, it says what it knows, and refuses what it does not. */
class HolidaysTest {
    private static final Holidays HOLIDAYS = Holidays.bundled();

    static IntStream years() {
        return IntStream.rangeClosed(2015, 2030);
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyDayIsWhatTheActSays(int year) {
        Set<LocalDate> holidays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> HOLIDAYS.name(day).isPresent())
                .collect(Collectors.toSet());
        assertThat(holidays).isEqualTo(HolidayLaw.of(year));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-22, Citizens' Holiday",
        "2026-05-06, Substitute Holiday",
        "2019-10-22, Enthronement Ceremony Day",
        "2020-07-24, Sports Day",
        "2026-11-23, Labour Thanksgiving Day"
    })
    void aHolidayHasItsName(LocalDate day, String name) {
        assertThat(HOLIDAYS.name(day)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-12-31", "2031-01-01"})
    void aYearOutsideIsToldInWords(LocalDate day) {
        assertThatThrownBy(() -> HOLIDAYS.name(day))
                .isInstanceOf(CalendarRangeException.class)
                .hasMessage("the calendar of public holidays has the years 2015 to 2030 and does not know " + day
                        + "; choose a day inside or maintain holidays.yaml");
    }

    @Test
    void yearsWhoseEquinoxesAreNotAnnouncedAreMarked() {
        assertThat(HOLIDAYS.basis(LocalDate.of(2027, 12, 31))).isEqualTo(Holidays.Basis.ANNOUNCED);
        assertThat(HOLIDAYS.basis(LocalDate.of(2028, 1, 1))).isEqualTo(Holidays.Basis.COMPUTED);
        assertThat(HOLIDAYS.firstYear()).isEqualTo(2015);
        assertThat(HOLIDAYS.lastYear()).isEqualTo(2030);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{year: 2026, basis: announced, days: []}, {year: 2028, basis: computed, days: []} | the year 2027 is expected",
                "{year: 2026, basis: guessed, days: []} | known are announced, computed",
                "{year: 2026, basis: announced, days: [{on: 2027-01-01, name: x}]} | does not belong to 2026",
                "{year: 2026, basis: announced, days: [{on: 1 January, name: x}]} | a date such as",
                "' ' | has no year"
            })
    void aCalendarWithMistakesIsRefused(String years, String complaint) throws SettingsException {
        Fields file = SettingsFile.parse("mine.yaml", "calendar: x\nmaintained: x\nyears: [" + years + "]\n");
        assertThatThrownBy(() -> Holidays.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(complaint);
    }
}
