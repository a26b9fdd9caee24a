// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code status-words}: a response, and what its status word means. */
public final class StatusWordCase {
    /** The name of the suite. */
    public static final String SUITE = "status-words";

    private StatusWordCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param octets the whole response APDU
     */
    public record Input(@JsonProperty(required = true) Octets octets) {}

    /**
     * What is expected.
     *
     * @param value the status word, four hexadecimal digits
     * @param kind {@code normal}, {@code warning}, {@code execution-error}, {@code checking-error} or {@code other}
     * @param success whether it is {@code 9000}
     * @param nr octets of data in front of it
     * @param title the title
     * @param triesLeft tries left; null for any but {@code 63Cx}
     */
    public record Expected(
            @JsonProperty(required = true) String value,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) boolean success,
            @JsonProperty(required = true) int nr,
            @JsonProperty(required = true) String title,
            @Nullable Integer triesLeft) {}
}
