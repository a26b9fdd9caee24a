// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.requirements;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mynasim.vectors.VectorFormatException;
import dev.mynasim.vectors.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All statements of one facts sheet.
 *
 * @param format version of the file, {@value #FORMAT}
 * @param sheet the sheet's file name
 * @param prefix what its ids begin with
 * @param description what the file is about
 * @param requirements the statements, in the order of the sheet
 */
public record Requirements(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String sheet,
        @JsonProperty(required = true) String prefix,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) List<Requirement> requirements) {
    /** The version of the file that this reader knows. */
    public static final int FORMAT = 1;

    /** The sheets whose statements are numbered. */
    public static final List<String> SHEETS = List.of("card-protocol", "reader-certification");

    /**
     * Copies the list, and checks what a schema cannot.
     *
     * @throws IllegalArgumentException when the format is another, or an id stands twice or has another prefix
     */
    public Requirements {
        requirements = List.copyOf(requirements);
        if (format != FORMAT) {
            throw new IllegalArgumentException("the format is " + format + ", and this reader knows " + FORMAT);
        }
        Set<String> ids = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (!requirement.id().startsWith(prefix + "-")) {
                throw new IllegalArgumentException(requirement.id() + " does not begin with " + prefix);
            }
            if (!ids.add(requirement.id())) {
                throw new IllegalArgumentException("the id " + requirement.id() + " stands twice");
            }
        }
    }

    /**
     * Reads the statements of a sheet.
     *
     * @param sheet one of {@link #SHEETS}
     * @throws VectorFormatException when the file is not as its format says
     * @throws IllegalArgumentException when there is no such sheet
     */
    public static Requirements read(String sheet) {
        String file = sheet + ".json";
        try (InputStream json = Requirements.class.getResourceAsStream(file)) {
            if (json == null) {
                throw new IllegalArgumentException("there are no requirements of a sheet named " + sheet);
            }
            return Vectors.readDocument(file, json, Requirements.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Those of all sheets. */
    public static List<Requirement> readAll() {
        return SHEETS.stream()
                .flatMap(sheet -> read(sheet).requirements().stream())
                .toList();
    }
}
