// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.scripts;

import dev.mynasim.vectors.VectorFormatException;
import dev.mynasim.vectors.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the card scripts of this module. */
public final class CardScripts {
    /** The suites. */
    public static final List<String> SUITES = List.of(
            "card-apdu",
            "card-select",
            "card-read",
            "card-verify",
            "card-change",
            "card-sign",
            "card-sm",
            "card-other",
            "card-kinds");

    private CardScripts() {}

    /** All suites. */
    public static List<ScriptSuite> all() {
        return SUITES.stream().map(CardScripts::read).toList();
    }

    /**
     * A suite.
     *
     * @param suite one of {@link #SUITES}
     * @throws VectorFormatException when the file is not as its format says
     * @throws IllegalArgumentException when there is no such suite
     */
    public static ScriptSuite read(String suite) {
        String file = suite + ".json";
        try (InputStream json = SUITES.contains(suite) ? Vectors.class.getResourceAsStream("data/" + file) : null) {
            if (json == null) {
                throw new IllegalArgumentException("there is no suite of card scripts named " + suite);
            }
            ScriptSuite read = Vectors.readDocument(file, json, ScriptSuite.class);
            if (!read.suite().equals(suite)) {
                throw new IllegalArgumentException(file + " says that it is the suite " + read.suite());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
