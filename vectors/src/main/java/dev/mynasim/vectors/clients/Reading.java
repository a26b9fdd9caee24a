// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.vectors.Octets;
import org.jspecify.annotations.Nullable;

/**
 * How a client reads an EF with READ BINARY in the short form.
 *
 * @param header octets of the first read, which tell the length; null: it reads until the card says {@code 6B00}
 * @param begins what the file must begin with; or null
 * @param from where it goes on; null exactly when there is no header
 * @param block most octets of one read, 1 to 256
 * @param last how the last block is asked for; null exactly when there is no header
 */
public record Reading(
        @Nullable Integer header,
        @Nullable Octets begins,
        @Nullable From from,
        @JsonProperty(required = true) int block,
        @Nullable Last last) {
    /** Checks that a reading by length has all it needs. */
    public Reading {
        if ((header == null) != (from == null) || (header == null) != (last == null)) {
            throw new IllegalArgumentException("header, from and last stand together or not at all");
        }
    }

    /** Where reading goes on behind the header. */
    public enum From {
        /** At the start: the header is read twice. */
        @JsonProperty("start")
        START,
        /** Behind the header. */
        @JsonProperty("header")
        HEADER
    }

    /** How the last block is asked for. */
    public enum Last {
        /** With as many octets as are left. */
        @JsonProperty("exact")
        EXACT,
        /** As all the others, over the end of the object; the client cuts it off. */
        @JsonProperty("whole")
        WHOLE
    }
}
