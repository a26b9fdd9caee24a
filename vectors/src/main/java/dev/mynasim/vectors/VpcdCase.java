// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Input and expected values of the suite {@code wire-vpcd}: a stream of the vpcd protocol, and the messages in it. */
public final class VpcdCase {
    /** The name of the suite. */
    public static final String SUITE = "wire-vpcd";

    private VpcdCase() {}

    /** Reads the suite. */
    public static Suite<Input, Expected> read() {
        return Vectors.read(SUITE, Input.class, Expected.class);
    }

    /**
     * What goes in.
     *
     * @param from who sends the stream, {@code reader} or {@code card}
     * @param longest octets of the longest frame that is taken; null: as many as the length can tell
     * @param octets the stream
     */
    public record Input(
            @JsonProperty(required = true) String from,
            @Nullable Integer longest,
            @JsonProperty(required = true) Octets octets) {
        /** Whether a reader sends it. */
        public boolean fromReader() {
            return "reader".equals(from);
        }
    }

    /**
     * What is expected.
     *
     * @param messages what the whole frames say, in order
     * @param rest octets behind the last whole frame
     */
    public record Expected(
            @JsonProperty(required = true) List<Message> messages,
            @JsonProperty(required = true) int rest) {
        /** Copies the list. */
        public Expected {
            messages = List.copyOf(messages);
        }
    }

    /**
     * What one frame says.
     *
     * @param says {@code power-off}, {@code power-on}, {@code reset}, {@code ask-atr} or {@code command} of a reader;
     *     {@code gone} or {@code answer} of a card
     * @param octets of a command or an answer; null for all else
     */
    public record Message(
            @JsonProperty(required = true) String says,
            @Nullable Octets octets) {}
}
