// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.clients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A pattern without alternatives. As one part at most has no fixed length, there is one way to lay it over octets. */
final class OnePattern {
    private final String text;
    private final List<PatternPart> parts;

    private OnePattern(String text, List<PatternPart> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    static OnePattern parse(String text) {
        List<PatternPart> parts = new ArrayList<>();
        if (text.equals("error")) {
            parts.add(new PatternPart.ErrorStatus());
        } else {
            for (String token : text.split(" +", -1)) {
                parts.add(PatternPart.parse(token));
            }
        }
        if (parts.stream()
                        .filter(part -> part instanceof PatternPart.Any any && any.least() != any.most())
                        .count()
                > 1) {
            throw new IllegalArgumentException("only one part of \"" + text + "\" may have a length that is not fixed");
        }
        return new OnePattern(text, parts);
    }

    Optional<Map<String, byte[]>> match(byte[] octets, Function<String, byte[]> values) {
        int fixed = parts.stream().mapToInt(part -> part.fixedLength(values)).sum();
        int free = octets.length - fixed;
        Map<String, byte[]> kept = new HashMap<>();
        int at = 0;
        for (PatternPart part : parts) {
            int length =
                    part instanceof PatternPart.Any any && any.least() != any.most() ? free : part.fixedLength(values);
            if (length < 0 || length > octets.length - at) {
                return Optional.empty();
            }
            byte[] piece = Arrays.copyOfRange(octets, at, at + length);
            if (!part.fits(piece, values)) {
                return Optional.empty();
            }
            if (part instanceof PatternPart.Any any && any.name() != null) {
                kept.put(any.name(), piece);
            }
            at += length;
        }
        return at == octets.length ? Optional.of(kept) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
