// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code atr}: octets, and the answer to reset they are. */
public final class AtrCase {
    /** The name of the suite. */
    public static final String SUITE = "atr";

    private AtrCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param octets the whole answer to reset, TS first
     */
    public record Input(@JsonProperty(required = true) Octets octets) {}

    /**
     * What is expected.
     *
     * @param convention {@code direct} or {@code inverse}
     * @param protocols the protocols offered, the first offer first
     * @param interfaceOctets the interface octets in order, for example {@code "TB1 00"}
     * @param historical the historical octets
     * @param ifsc information field size of T=1; null when T=1 is not offered
     * @param specificProtocol what TA2 demands; null in negotiable mode
     * @param tck the check octet; null when there is none
     */
    public record Expected(
            @JsonProperty(required = true) String convention,
            @JsonProperty(required = true) List<Integer> protocols,
            @JsonProperty(required = true) List<String> interfaceOctets,
            @JsonProperty(required = true) Octets historical,
            @Nullable Integer ifsc,
            @Nullable Integer specificProtocol,
            @Nullable Integer tck) {
        /** Copies the lists. */
        public Expected {
            protocols = List.copyOf(protocols);
            interfaceOctets = List.copyOf(interfaceOctets);
        }
    }
}
