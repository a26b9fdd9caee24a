// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pki;

import java.time.LocalDate;

/** The eras that a living person's birth date can fall into, with their codes (certificates-pki.md section 6). */
enum JapaneseEra {
    MEIJI(1, LocalDate.of(1868, 1, 25)),
    TAISHO(2, LocalDate.of(1912, 7, 30)),
    SHOWA(3, LocalDate.of(1926, 12, 25)),
    HEISEI(4, LocalDate.of(1989, 1, 8)),
    REIWA(5, LocalDate.of(2019, 5, 1));

    private final int code;
    private final LocalDate firstDay;

    JapaneseEra(int code, LocalDate firstDay) {
        this.code = code;
        this.firstDay = firstDay;
    }

    int code() {
        return code;
    }

    /**
     * The era of a date.
     *
     * @throws IllegalArgumentException when the date lies before Meiji
     */
    static JapaneseEra of(LocalDate date) {
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
}
