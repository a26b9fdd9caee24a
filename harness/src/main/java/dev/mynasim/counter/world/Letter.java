// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.world;

import java.time.LocalDate;

/**
 * A letter to somebody.
 *
 * @param to the resident's key
 * @param kind what it is
 * @param address where it goes: the registered address
 * @param sentOn the day
 */
public record Letter(String to, Kind kind, String address, LocalDate sentOn) {
    /** What is mailed. */
    public enum Kind {
        /** 照会書兼回答書, the inquiry-and-reply form (S-33). */
        INQUIRY,
        /** The notice that certificates expire. */
        EXPIRY_NOTICE
    }
}
