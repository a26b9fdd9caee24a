// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.story;

import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Moments and days of a story, in Japan. */
final class Moments {
    private Moments() {}

    static LocalDateTime of(Scalar scalar) throws SettingsException {
        try {
            return LocalDateTime.parse(scalar.words());
        } catch (DateTimeException e) {
            throw scalar.place()
                    .problem("a moment in Japan such as 2026-09-01T10:00 is expected here, not " + scalar.text());
        }
    }

    static LocalDate day(Scalar scalar) throws SettingsException {
        try {
            return LocalDate.parse(scalar.words());
        } catch (DateTimeException e) {
            throw scalar.place().problem("a date such as 2026-09-01 is expected here, not " + scalar.text());
        }
    }
}
