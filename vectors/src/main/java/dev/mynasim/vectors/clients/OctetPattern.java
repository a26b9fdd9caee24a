// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which octets are right: {@code 30 82 (2:length) (*) 90 00}, or several of that kind, of which one has to fit.
 *
 * <p>{@code ?} stands for any hexadecimal digit, {@code (n)}, {@code (n-m)} and {@code (*)} for so many octets of any
 * value, {@code <name>} for the octets of a value; {@code (n:name)} keeps the octets as a value. {@code error} alone is
 * any status word 64xx to 6Fxx with nothing before it.
 */
public final class OctetPattern {
    private final List<OnePattern> alternatives;

    private OctetPattern(List<OnePattern> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /**
     * Reads one pattern.
     *
     * @param text tokens with a blank between them
     * @throws IllegalArgumentException when a token is none, or more than one has no fixed length
     */
    @JsonCreator
    public static OctetPattern parse(String text) {
        return new OctetPattern(List.of(OnePattern.parse(text)));
    }

    /**
     * Reads patterns of which one has to fit.
     *
     * @param texts each of them
     * @throws IllegalArgumentException when there is none or one is none
     */
    @JsonCreator
    public static OctetPattern anyOf(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("at least one pattern has to be there");
        }
        return new OctetPattern(texts.stream().map(OnePattern::parse).toList());
    }

    /**
     * Holds octets against the pattern.
     *
     * @param values gives the octets of a name
     * @return the octets that are kept, by name; empty when the pattern does not fit
     */
    public Optional<Map<String, byte[]>> match(byte[] octets, Function<String, byte[]> values) {
        return alternatives.stream()
                .map(alternative -> alternative.match(octets, values))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How many patterns there are, of which one has to fit. */
    public int alternatives() {
        return alternatives.size();
    }

    /** The first pattern alone: where the sources leave several answers, the one that the sheet takes. */
    public OctetPattern preferred() {
        return new OctetPattern(alternatives.subList(0, 1));
    }

    /** The patterns as they were written. */
    @Override
    public String toString() {
        return String.join(
                " or ", alternatives.stream().map(OnePattern::toString).toList());
    }
}
