// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.relying;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of birth as certificates write it, {@code EYYYYMMDD}: era and Gregorian date. Parts may be unknown, then they
 * are zero, and whoever needs an age has to refuse (certificates-pki.md section 6).
 *
 * @param era {@code 1} Meiji to {@code 5} Reiwa, {@code 0} unknown
 * @param digits year, month and day, eight digits
 */
public record CertifiedBirthDate(char era, String digits) {
    /** Reads nine digits; empty when they are not. */
    static Optional<CertifiedBirthDate> parse(String text) {
        return text.matches("[0-5][0-9]{8}")
                ? Optional.of(new CertifiedBirthDate(text.charAt(0), text.substring(1)))
                : Optional.empty();
    }

    /** The date, when all of it is known. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
