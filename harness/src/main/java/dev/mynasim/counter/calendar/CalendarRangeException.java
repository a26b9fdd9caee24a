// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.calendar;

import java.time.DateTimeException;

/** A day outside the years of the calendar file was asked for. The message says which years there are. */
public final class CalendarRangeException extends DateTimeException {
    private static final long serialVersionUID = 1L;

    CalendarRangeException(String message) {
        super(message);
    }
}
