// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code dialect-requests}: a stream, and what it asks of the card. */
public final class DialectRequestCase {
    /** The name of the suite. */
    public static final String SUITE = "dialect-requests";

    private DialectRequestCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param dialect {@code jcsdk}, {@code jcop} or {@code persosim}
     * @param octets the stream; null when it is given as text
     * @param text the stream in ASCII; null when it is given as octets
     */
    public record Input(
            @JsonProperty(required = true) String dialect,
            @Nullable Octets octets,
            @Nullable String text) {
        /**
         * Checks that the stream is given once.
         *
         * @throws IllegalArgumentException when it is not
         */
        public Input {
            DialectOctets.either(octets, text);
        }

        /** The stream, however it is given. */
        public Octets stream() {
            return DialectOctets.either(octets, text);
        }
    }

    /**
     * What is expected.
     *
     * @param requests what the whole frames ask, in order
     * @param rest octets behind the last whole frame
     */
    public record Expected(
            @JsonProperty(required = true) List<Request> requests,
            @JsonProperty(required = true) int rest) {
        /** Copies the list. */
        public Expected {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What one frame asks.
     *
     * @param asks {@code power-up}, {@code power-down}, {@code reset}, {@code hello} or {@code command}
     * @param octets the command APDU; null when it is no command
     */
    public record Request(
            @JsonProperty(required = true) String asks,
            @Nullable Octets octets) {}
}
