// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.validity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.counter.calendar.OpenDays;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What section 8 has no row for: other choices, published examples, real certificates. */
class WindowsAndCardsTest {
    private static final OpenDays DAYS = OpenDays.bundled();

    @ParameterizedTest
    @CsvSource({
        "2026-11-14, 2026-08-15, 2026-08-14, 2026-08-15",
        "2026-02-28, 2025-11-29, 2025-11-28, 2025-12-01",
        "2024-05-31, 2024-03-01, 2024-02-29, 2024-03-01",
        "2020-09-24, 2020-06-25, 2020-06-24, 2020-06-25"
    })
    void theThreeReadingsOfThreeMonths(LocalDate expiry, LocalDate dayAfter, LocalDate before, LocalDate left) {
        assertThat(start(expiry, Policy.RenewalWindow.DAY_AFTER_THREE_MONTHS_BEFORE))
                .isEqualTo(dayAfter);
        assertThat(start(expiry, Policy.RenewalWindow.THREE_MONTHS_BEFORE)).isEqualTo(before);
        assertThat(start(expiry, Policy.RenewalWindow.LESS_THAN_THREE_MONTHS_LEFT))
                .isEqualTo(left);
    }

    private static LocalDate start(LocalDate expiry, Policy.RenewalWindow reading) {
        return RenewalWindows.start(expiry, false, Policies.DEFAULTS.with(reading));
    }

    @Test
    void whoLivesAbroadHasAYear() {
        assertThat(RenewalWindows.start(LocalDate.of(2026, 11, 14), true, Policies.DEFAULTS))
                .isEqualTo("2025-11-15");
    }

    /** The test card of certificates-pki.md section 3.4, and the published card example of A-74. */
    @Test
    void publishedExamples() {
        LocalDate card = CardTerms.expiry(
                LocalDate.of(1980, 2, 17), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 27), null);
        assertThat(new CertificateTerms(LocalDate.of(1980, 2, 17), card, Policies.DEFAULTS)
                        .auth(LocalDate.of(2025, 10, 27), null)
                        .expiry())
                .isEqualTo("2030-02-17");
        assertThat(CardTerms.expiry(
                        LocalDate.of(1985, 10, 10), LocalDate.of(2020, 4, 1), LocalDate.of(2020, 5, 15), null))
                .isEqualTo("2029-10-10");
    }

    @ParameterizedTest
    @CsvSource({"2020-10-09, 2029-10-10", "2020-10-10, 2030-10-10", "2020-10-11, 2030-10-10"})
    void madeOnTheBirthdayIsTenYears(LocalDate madeOn, LocalDate expiry) {
        assertThat(CardTerms.expiry(LocalDate.of(1985, 10, 10), madeOn, madeOn, null))
                .isEqualTo(expiry);
        assertThat(CardTerms.expiryOfRenewed(LocalDate.of(1985, 10, 10), madeOn, madeOn, null))
                .isEqualTo(expiry.plusYears(1));
    }

    @Test
    void otherReadingsOfValidity() {
        CertificateTerms terms = new CertificateTerms(
                LocalDate.of(1985, 11, 14),
                LocalDate.of(2031, 11, 14),
                Policies.DEFAULTS.with(Policy.CertificateLength.FIVE_YEARS_FROM_ISSUE));
        assertThat(terms.auth(LocalDate.of(2021, 12, 1), null))
                .isEqualTo(new Term(LocalDate.of(2026, 12, 1), false, Cap.FIVE_YEARS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, , 2026-04-15",
        "2026-04-01, 2026-03-10, 2026-04-09",
        "2026-04-01, 2026-04-01, 2026-04-15",
        "2026-11-07, , 2026-11-24"
    })
    void aMoveInHasTwoDeadlines(LocalDate moved, LocalDate planned, LocalDate last) {
        assertThat(Deadlines.moveIn(moved, planned, DAYS)).isEqualTo(last);
    }

    @Test
    void ninetyDaysHaveTwoReadings() {
        LocalDate notified = LocalDate.of(2026, 4, 10);
        assertThat(Deadlines.continuedUse(notified, DAYS, Policies.DEFAULTS)).isEqualTo("2026-07-08");
        assertThat(Deadlines.continuedUse(notified, DAYS, Policies.DEFAULTS.with(Policy.NinetyDays.NINETY_DAYS_PASS)))
                .isEqualTo("2026-07-09");
    }
}
