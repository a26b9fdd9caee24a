// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.LocalDate;

/** The eras that a living person's birth date can fall into, with their codes (certificates-pki.md section 6). */
public enum JapaneseEra {
    /** 明治. */
    MEIJI(1, LocalDate.of(1868, 1, 25)),
    /** 大正. */
    TAISHO(2, LocalDate.of(1912, 7, 30)),
    /** 昭和. */
    SHOWA(3, LocalDate.of(1926, 12, 25)),
    /** 平成. */
    HEISEI(4, LocalDate.of(1989, 1, 8)),
    /** 令和. */
    REIWA(5, LocalDate.of(2019, 5, 1));

    private final int code;
    private final LocalDate firstDay;

    JapaneseEra(int code, LocalDate firstDay) {
        this.code = code;
        this.firstDay = firstDay;
    }

    /** The digit that certificates write. */
    public int code() {
        return code;
    }

    /**
     * The era of a date.
     *
     * @throws IllegalArgumentException when the date lies before Meiji
     */
    public static JapaneseEra of(LocalDate date) {
        JapaneseEra found = null;
        for (JapaneseEra era : values()) {
            if (!date.isBefore(era.firstDay)) {
                found = era;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("the date " + date + " lies before the Meiji era (1868)");
        }
        return found;
    }

    /**
     * A date as six digits, two each for the year of its era, month and day, without the era: 1980-02-17 in 昭和55 is
     * {@code 550217} (card-protocol.md section 5).
     */
    public static String sixDigits(LocalDate date) {
        int year = date.getYear() - of(date).firstDay.getYear() + 1;
        return "%02d%02d%02d".formatted(year, date.getMonthValue(), date.getDayOfMonth());
    }
}
