// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.rule.Policies;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algorithm of section 3 against a walk through the days. */
class CertificateTermsPropertiesTest {
    @Provide
    Arbitrary<LocalDate> births() {
        Arbitrary<LocalDate> any = Arbitraries.longs().between(-20_000, 18_000).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> leapDays =
                Arbitraries.integers().between(485, 504).map(quarter -> LocalDate.of(quarter * 4, 2, 29));
        return Arbitraries.oneOf(any, any, any, leapDays);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(18_300, 22_000).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Integer> lives() {
        return Arbitraries.integers().between(0, 3_650);
    }

    @Property
    void anAuthCertificateLastsAsTheWordsSay(
            @ForAll("births") LocalDate born,
            @ForAll("days") LocalDate day,
            @ForAll("lives") int cardDays,
            @ForAll("lives") int oldDays) {
        LocalDate card = day.plusDays(cardDays);
        LocalDate old = day.plusDays(oldDays % 400 - 100);
        boolean renewal = DayByDay.isInLastThreeMonths(day, old);
        LocalDate birthday = DayByDay.birthdayAfter(born, day, renewal ? 6 : 5);
        Term term = new CertificateTerms(born, card, Policies.DEFAULTS).auth(day, old);
        assertThat(term.expiry()).isEqualTo(DayByDay.lastDayBeforeAnyEnd(day, birthday, card));
        assertThat(term.renewal()).isEqualTo(renewal);
    }

    @Property
    void aSignCertificateLastsAsTheWordsSay(
            @ForAll("births") LocalDate born,
            @ForAll("days") LocalDate day,
            @ForAll("lives") int cardDays,
            @ForAll("lives") int authDays) {
        LocalDate card = day.plusDays(cardDays);
        LocalDate auth = day.plusDays(authDays);
        LocalDate birthday = DayByDay.birthdayAfter(born, day, 5);
        CertificateTerms terms = new CertificateTerms(born, card, Policies.DEFAULTS);
        assertThat(terms.sign(day, null, auth).expiry())
                .isEqualTo(DayByDay.lastDayBeforeAnyEnd(day, birthday, card, auth));
        assertThat(terms.sign(day, null, null).expiry()).isEqualTo(DayByDay.lastDayBeforeAnyEnd(day, birthday, card));
    }

    @Property
    void renewingAnywhereInTheWindowLosesNothingAndADayEarlierCostsAYear(
            @ForAll("births") LocalDate born, @ForAll("days") LocalDate day, @ForAll("lives") int within) {
        LocalDate old = DayByDay.birthdayAfter(born, day, 1);
        CertificateTerms terms = new CertificateTerms(born, old.plusYears(20), Policies.DEFAULTS);
        LocalDate start = RenewalWindows.start(old, false, Policies.DEFAULTS);
        LocalDate chosen = start.plusDays(within % start.until(old, java.time.temporal.ChronoUnit.DAYS));
        LocalDate fiveYearsOn = LocalDate.of(old.getYear() + 5, old.getMonthValue(), old.getDayOfMonth());
        assertThat(terms.auth(chosen, old).expiry()).isEqualTo(fiveYearsOn);
        assertThat(terms.auth(start.minusDays(1), old).expiry()).isEqualTo(fiveYearsOn.minusYears(1));
        assertThat(terms.auth(old, old).expiry())
                .as("on the last day the birthday of that day does not count")
                .isEqualTo(fiveYearsOn.plusYears(1));
    }
}
