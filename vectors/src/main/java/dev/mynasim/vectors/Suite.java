// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of vectors: the envelope that all suites share.
 *
 * @param <I> what goes in
 * @param <E> what is expected of accepted input
 * @param format version of the envelope, {@value #FORMAT}
 * @param suite name of the suite, which is the name of its file
 * @param description what the suite is about
 * @param flags each flag that a vector may carry, with its explanation
 * @param vectors the cases
 */
public record Suite<I, E>(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String suite,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) Map<String, String> flags,
        @JsonProperty(required = true) List<TestVector<I, E>> vectors) {
    /** The version of the envelope that this reader knows. */
    public static final int FORMAT = 1;

    /**
     * Copies the lists, and checks what a schema cannot.
     *
     * @throws IllegalArgumentException when the format is another, an id stands twice, or a flag is not explained
     */
    public Suite {
        flags = Map.copyOf(flags);
        vectors = List.copyOf(vectors);
        if (format != FORMAT) {
            throw new IllegalArgumentException("the format is " + format + ", and this reader knows " + FORMAT);
        }
        Set<String> ids = new HashSet<>();
        for (TestVector<I, E> vector : vectors) {
            if (!ids.add(vector.id())) {
                throw new IllegalArgumentException("the id " + vector.id() + " stands twice");
            }
            for (String flag : vector.flags()) {
                if (!flags.containsKey(flag)) {
                    throw new IllegalArgumentException(
                            "vector " + vector.id() + " has the flag " + flag + ", which the file does not explain");
                }
            }
        }
    }
}
