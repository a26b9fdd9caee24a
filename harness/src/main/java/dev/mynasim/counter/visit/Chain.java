// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.visit;

import java.time.LocalDate;

/** Chains with kiosks (A-37, A-38: the state of one page). */
public enum Chain implements Place {
    /** Sign from 2022-02-08; auth too. */
    SEVEN_ELEVEN("a Seven-Eleven kiosk", LocalDate.of(2022, 2, 8), true),
    /** Sign from 2022-03-01. */
    LAWSON("a Lawson kiosk", LocalDate.of(2022, 3, 1), false),
    /** Sign and auth; the start is not published, the earliest known is taken. */
    AEON("an Aeon kiosk", LocalDate.of(2022, 2, 8), true),
    /** Another large chain: sign; the start is not published, the earliest known is taken. */
    OTHER_LARGE("a kiosk of another large chain", LocalDate.of(2022, 2, 8), false);

    private final String words;
    private final LocalDate from;
    private final boolean auth;

    Chain(String words, LocalDate from, boolean auth) {
        this.words = words;
        this.from = from;
        this.auth = auth;
    }

    @Override
    public String words() {
        return words;
    }

    /** The first day of resets. */
    public LocalDate from() {
        return from;
    }

    /** Whether the auth PIN is reset too. */
    public boolean resetsAuth() {
        return auth;
    }
}
