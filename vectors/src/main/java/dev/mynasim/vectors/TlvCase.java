// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code ber-tlv}: octets, and the object at their beginning. */
public final class TlvCase {
    /** The name of the suite. */
    public static final String SUITE = "ber-tlv";

    private TlvCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param octets an object, and perhaps more behind it
     */
    public record Input(@JsonProperty(required = true) Octets octets) {}

    /**
     * What is expected.
     *
     * @param octetsTaken octets of the object; what is behind them is not part of it
     * @param object the object
     */
    public record Expected(
            @JsonProperty(required = true) int octetsTaken,
            @JsonProperty(required = true) Node object) {}

    /**
     * An object.
     *
     * @param tag the tag field in hexadecimal
     * @param lengthForm {@code short}, {@code 81}, {@code 82} or {@code 83}
     * @param length octets of the value field
     * @param value the value; null in a constructed object
     * @param children the objects inside; null in a primitive object
     */
    public record Node(
            @JsonProperty(required = true) String tag,
            @JsonProperty(required = true) String lengthForm,
            @JsonProperty(required = true) int length,
            @Nullable Octets value,
            @Nullable List<Node> children) {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when there is not exactly one of value and children
         */
        public Node {
            if ((value == null) == (children == null)) {
                throw new IllegalArgumentException("object " + tag + " has either a value or children");
            }
            children = children == null ? null : List.copyOf(children);
        }
    }
}
