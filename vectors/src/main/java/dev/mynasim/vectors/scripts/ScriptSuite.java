// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.scripts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.vectors.clients.ClientTrace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of card scripts.
 *
 * @param format version of the format, {@value #FORMAT}
 * @param suite name of the suite, which is the name of its file
 * @param description what the suite is about
 * @param flags each flag that a script may carry, with its explanation
 * @param generator the program that wrote the file, or null: it was written by hand
 * @param card the card that the scripts are for, where they do not say otherwise
 * @param vectors the scripts
 */
public record ScriptSuite(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String suite,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) Map<String, String> flags,
        @Nullable Generator generator,
        @JsonProperty(required = true) ClientTrace.Card card,
        @JsonProperty(required = true) List<CardScript> vectors) {
    /** The version that this reader knows. */
    public static final int FORMAT = 1;

    /**
     * The program that wrote a file.
     *
     * @param name its name
     * @param seed what its random values came from
     */
    public record Generator(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) long seed) {}

    /**
     * Copies the lists, and checks what a schema cannot.
     *
     * @throws IllegalArgumentException when the format is another, an id is of another suite or stands twice, or a flag
     *     is not explained
     */
    public ScriptSuite {
        flags = Map.copyOf(flags);
        vectors = List.copyOf(vectors);
        if (format != FORMAT) {
            throw new IllegalArgumentException("the format is " + format + ", and this reader knows " + FORMAT);
        }
        Set<String> ids = new HashSet<>();
        for (CardScript script : vectors) {
            if (!script.id().startsWith(suite + "-")) {
                throw new IllegalArgumentException("the id " + script.id() + " does not start with " + suite + "-");
            }
            if (!ids.add(script.id())) {
                throw new IllegalArgumentException("the id " + script.id() + " stands twice");
            }
            if (!flags.keySet().containsAll(script.flags())) {
                throw new IllegalArgumentException(script.id() + " has a flag that the file does not explain");
            }
        }
    }

    /** The card that a script of this suite is for. */
    public ClientTrace.Card cardFor(CardScript script) {
        return Objects.requireNonNullElse(script.card(), card);
    }
}
