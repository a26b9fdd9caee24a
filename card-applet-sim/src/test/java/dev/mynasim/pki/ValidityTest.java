// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue, not renewal: rows of counter-procedures.md section 8 by their ids. */
class ValidityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "T-050, 1985-11-14, 2021-12-01, 2031-11-14, 2026-11-14",
        "T-052, 1985-11-14, 2021-11-14, 2031-11-14, 2026-11-14",
        "T-053, 1985-11-14, 2021-11-15, 2031-11-14, 2026-11-14",
        "T-062, 1985-11-14, 2026-11-15, 2031-11-14, 2031-11-14",
        "T-073, 2011-06-20, 2026-06-20, 2028-06-20, 2028-06-20",
        "T-077, 2003-05-01, 2022-04-10, 2031-05-01, 2026-05-01",
        "T-079, 1996-02-29, 2024-02-27, 2034-02-28, 2028-02-28",
        "T-080, 1996-02-29, 2024-02-28, 2034-02-28, 2029-02-28",
        "T-085, 1999-12-25, 2024-01-22, 2024-12-25, 2024-12-25",
        "certificates-pki 3.4, 1980-02-17, 2025-10-27, 2035-02-17, 2030-02-17"
    })
    void theLastDayIsTheFifthBirthdayOrTheCardsLast(
            String row, LocalDate born, LocalDate issued, LocalDate cardExpiry, LocalDate expected) {
        Instant noonInJapan =
                issued.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        Validity validity = Validity.ofLeaf(noonInJapan, born, cardExpiry);
        assertThat(validity.notBefore()).isEqualTo(noonInJapan);
        assertThat(validity.notAfter()).isEqualTo(Instant.parse(expected + "T14:59:59Z"));
    }

    /** The dates of the real roots, certificates-pki.md section 1.1. */
    @ParameterizedTest
    @CsvSource({
        "2015-10-20T02:40:28Z, 2025-10-19T14:59:59Z",
        "2019-09-14T23:41:56Z, 2029-09-14T14:59:59Z",
        "2023-07-16T00:50:27Z, 2033-07-15T14:59:59Z"
    })
    void aRootEndsTheDayBeforeItsTenthAnniversaryInJapan(Instant issued, Instant expected) {
        assertThat(Validity.ofRoot(issued).notAfter()).isEqualTo(expected);
    }

    @Test
    void aCardThatHasExpiredGetsNoCertificate() {
        assertThatThrownBy(() -> Validity.ofLeaf(
                        Instant.parse("2026-09-01T00:00:00Z"), LocalDate.of(1985, 8, 14), LocalDate.of(2026, 8, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
