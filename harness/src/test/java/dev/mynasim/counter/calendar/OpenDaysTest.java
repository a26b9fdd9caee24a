// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday to Friday, not on public holidays, not at the turn of the year. */
class OpenDaysTest {
    private static final OpenDays DAYS = OpenDays.bundled();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, ",
        "2026-11-21, a Saturday",
        "2026-11-22, a Sunday",
        "2026-11-23, 'a public holiday, Labour Thanksgiving Day'",
        "2026-12-28, ",
        "2026-12-29, the turn of the year",
        "2027-01-01, 'a public holiday, New Year''s Day'",
        "2027-01-02, the turn of the year",
        "2028-01-03, the turn of the year",
        "2027-01-04, "
    })
    void aClosedDaySaysWhy(LocalDate day, String why) {
        assertThat(DAYS.whyClosed(day).orElse(null)).isEqualTo(why);
        assertThat(DAYS.isOpen(day)).isEqualTo(why == null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20",
        "2026-11-21, 2026-11-24",
        "2026-12-29, 2027-01-04",
        "2026-05-02, 2026-05-07",
        "2026-09-19, 2026-09-24"
    })
    void theNextOpenDayIsFound(LocalDate day, LocalDate open) {
        assertThat(DAYS.onOrAfter(day)).isEqualTo(open);
    }
}
