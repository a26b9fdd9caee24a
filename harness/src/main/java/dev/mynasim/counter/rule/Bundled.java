// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import dev.mynasim.timing.yaml.SettingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The counter's data files that come with the program. */
public final class Bundled {
    private static final String FOLDER = "/dev/mynasim/counter/";

    private Bundled() {}

    /**
     * Makes something of a file's fields.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads the fields.
         *
         * @throws SettingsException when they cannot be used
         */
        T read(Fields file) throws SettingsException;
    }

    /**
     * Reads a bundled file.
     *
     * @param <T> what is made of it
     * @param name such as {@code rules.yaml}
     * @throws IllegalStateException when the program was built with a file that cannot be used
     */
    public static <T> T read(String name, Reading<T> reading) {
        try {
            return reading.read(SettingsFile.parse(name, text(name)));
        } catch (SettingsException e) {
            throw new IllegalStateException("the bundled " + e.getMessage(), e);
        }
    }

    private static String text(String name) {
        try (InputStream file = Bundled.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the bundled file " + name + " is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled file " + name + " cannot be read", e);
        }
    }
}
