// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.mutants;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A card with one mistake in its program.
 *
 * @param id names it for ever
 * @param what what the card does wrong
 * @param file the source with the mistake, under {@code dev/mynasim/card}
 * @param find what stands there, once
 * @param replace what stands there instead
 */
record CardMutant(String id, String what, String file, String find, String replace) {
    private static final Path SOURCES = Path.of("../card-applet-sim/src/main/java/dev/mynasim/card");

    /** All of them. */
    static List<CardMutant> all() {
        try (InputStream json = Objects.requireNonNull(CardMutant.class.getResourceAsStream("card-mutants.json"))) {
            return new ObjectMapper().readValue(json, new TypeReference<List<CardMutant>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the place of the mistake is found in the source; 1 when the mutant is as it should be. */
    int places() {
        return source().split(java.util.regex.Pattern.quote(find), -1).length - 1;
    }

    /** The source with the mistake. */
    String mutated() {
        return source().replace(find, replace);
    }

    /** The name of the class. */
    String className() {
        return "dev.mynasim.card." + file.replace(".java", "").replace('/', '.');
    }

    private String source() {
        try {
            return Files.readString(SOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id + ": " + what;
    }
}
