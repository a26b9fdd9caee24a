// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code dialect-answers}: an answer for a front end, and its frame. */
public final class DialectAnswerCase {
    /** The name of the suite. */
    public static final String SUITE = "dialect-answers";

    private DialectAnswerCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param dialect {@code jcsdk}, {@code jcop} or {@code persosim}
     * @param answer {@code atr}, {@code response}, {@code powered-down} or {@code present}
     * @param octets of the answer to reset or of the response; null with the others
     */
    public record Input(
            @JsonProperty(required = true) String dialect,
            @JsonProperty(required = true) String answer,
            @Nullable Octets octets) {}

    /**
     * What is expected.
     *
     * @param octets the frame, empty when the dialect is silent; null when it is given as text
     * @param text the frame in ASCII; null when it is given as octets
     */
    public record Expected(
            @Nullable Octets octets, @Nullable String text) {
        /**
         * Checks that the frame is given once.
         *
         * @throws IllegalArgumentException when it is not
         */
        public Expected {
            DialectOctets.either(octets, text);
        }

        /** The frame, however it is given. */
        public Octets frame() {
            return DialectOctets.either(octets, text);
        }
    }
}
