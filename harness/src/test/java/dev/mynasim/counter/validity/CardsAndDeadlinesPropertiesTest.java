// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.calendar.OpenDays;
import dev.mynasim.counter.rule.Policies;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Ages, cards and deadlines against counting on fingers. */
class CardsAndDeadlinesPropertiesTest {
    private static final OpenDays DAYS = OpenDays.bundled();

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-20_000, 18_000).map(LocalDate::ofEpochDay),
                Arbitraries.integers().between(485, 504).map(quarter -> LocalDate.of(quarter * 4, 2, 29)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(17_200, 21_800).map(LocalDate::ofEpochDay);
    }

    /** The age by year, month and day as numbers. */
    @Property
    void anAgeIsReachedWhenTheNumbersSaySo(
            @ForAll("births") LocalDate born, @ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int age) {
        int monthAndDay = day.getMonthValue() * 100 + day.getDayOfMonth();
        int bornMonthAndDay = born.getMonthValue() * 100 + born.getDayOfMonth();
        int years = day.getYear() - born.getYear() - (monthAndDay < bornMonthAndDay ? 1 : 0);
        assertThat(Birthdays.isUnder(born, age, day)).isEqualTo(years < age);
    }

    @Property
    void aCardLastsAsTheWordsSay(
            @ForAll("births") LocalDate born,
            @ForAll("days") LocalDate received,
            @ForAll @IntRange(max = 60) int later) {
        LocalDate made = received.plusDays(later);
        int line = received.getYear() * 10000 + received.getMonthValue() * 100 + received.getDayOfMonth() >= 20220401
                ? 18
                : 20;
        int birthdays = Birthdays.isUnder(born, line, received) ? 5 : 10;
        LocalDate expected = DayByDay.birthdayAfter(born, made, birthdays);
        assertThat(CardTerms.expiry(born, received, made, null)).isEqualTo(expected);
        LocalDate stay = made.plusYears(3);
        assertThat(CardTerms.expiry(born, received, made, stay))
                .isEqualTo(DayByDay.lastDayBeforeAnyEnd(made, expected, stay));
    }

    @Property
    void aMoveInHasFourteenDaysAndThenTheNextOpenOne(@ForAll("days") LocalDate moved) {
        LocalDate day = moved;
        for (int counted = 0; counted < 14 || !DAYS.isOpen(day); counted++) {
            day = day.plusDays(1);
        }
        assertThat(Deadlines.moveIn(moved, null, DAYS)).isEqualTo(day);
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Property
    void continuedUseHasNinetyDaysWithTheFirst(@ForAll("days") LocalDate notified) {
        LocalDate day = notified;
        for (int counted = 1; counted < 90 || !DAYS.isOpen(day); counted++) {
            day = day.plusDays(1);
        }
        assertThat(Deadlines.continuedUse(notified, DAYS, Policies.DEFAULTS)).isEqualTo(day);
    }
}
