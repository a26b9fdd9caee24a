// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Input and expected values of the suite {@code apdu-command-cases}: octets, and the command APDU they are. */
public final class CommandCase {
    /** The name of the suite. */
    public static final String SUITE = "apdu-command-cases";

    private CommandCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param octets the whole command
     */
    public record Input(@JsonProperty(required = true) Octets octets) {}

    /**
     * What is expected.
     *
     * @param apduCase {@code 1}, {@code 2S}, {@code 3S}, {@code 4S}, {@code 2E}, {@code 3E} or {@code 4E}
     * @param cla class byte
     * @param ins instruction byte
     * @param p1 first parameter
     * @param p2 second parameter
     * @param nc octets of data
     * @param ne octets of data to answer with; 0 when there is no Le field
     * @param data the data field
     */
    public record Expected(
            @JsonProperty(value = "case", required = true) String apduCase,
            @JsonProperty(required = true) int cla,
            @JsonProperty(required = true) int ins,
            @JsonProperty(required = true) int p1,
            @JsonProperty(required = true) int p2,
            @JsonProperty(required = true) int nc,
            @JsonProperty(required = true) int ne,
            @JsonProperty(required = true) Octets data) {}
}
