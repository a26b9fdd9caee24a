// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mynasim.vectors.VectorFormatException;
import dev.mynasim.vectors.Vectors;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    @Test
    void everySectionOfTheSheetHasItsStatements() {
        Requirements read = Requirements.read("card-protocol");
        assertThat(read.requirements()).hasSize(375);
        // The sections of the sheet that state something, 0 being its sources.
        assertThat(read.requirements().stream().map(Requirement::section).distinct())
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "3", "3.1", "3.1.1", "3.2", "3.2.1", "3.2.2",
                        "3.2.3", "3.3", "3.3.1", "3.4", "3.5", "3.6", "3.7", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6",
                        "5", "6", "7", "8", "8.1", "8.2", "9", "10");
        assertThat(Requirements.readAll()).hasSizeGreaterThanOrEqualTo(375);
    }

    @Test
    void everySectionOfTheSheetAboutReadersHasItsStatements() {
        Requirements read = Requirements.read("reader-certification");
        assertThat(read.requirements()).hasSize(40);
        assertThat(read.requirements().stream().map(Requirement::section).distinct())
                .containsExactly("0", "1", "2", "3", "4");
        // What needs a reader's inside, a person or another system.
        assertThat(read.requirements().stream()
                        .filter(requirement -> requirement.reason() != null)
                        .map(Requirement::id))
                .containsExactly(
                        "RC-0-01", "RC-2-05", "RC-2-07", "RC-2-08", "RC-2-09", "RC-2-18", "RC-3-04", "RC-3-05",
                        "RC-3-06");
    }

    @Test
    void aFileThatIsNotAsItsFormatSaysIsRefused() {
        assertThatThrownBy(() -> read("{\"id\": \"CP-1-01\", \"marks\": [], \"text\": \"x\", \"more\": 1}"))
                .isInstanceOf(VectorFormatException.class)
                .hasMessageContaining("more");
        assertThatThrownBy(() -> read("{\"id\": \"CP-1-01\", \"marks\": []}")).hasMessageContaining("text");
        assertThatThrownBy(() -> read("{\"id\": \"XX-1-01\", \"marks\": [], \"text\": \"x\"}"))
                .hasMessageContaining("XX-1-01 does not begin with CP");
        String one = "{\"id\": \"CP-1-01\", \"marks\": [], \"text\": \"x\"}";
        assertThatThrownBy(() -> read(one + "," + one)).hasMessageContaining("CP-1-01 stands twice");
        assertThat(read(one).requirements()).isEqualTo(List.of(new Requirement("CP-1-01", List.of(), "x", null)));
    }

    private static Requirements read(String requirements) {
        String file =
                "{\"format\": 1, \"sheet\": \"s.md\", \"prefix\": \"CP\", \"description\": \"d\", \"requirements\": ["
                        + requirements + "]}";
        try {
            return Vectors.readDocument(
                    "s.json", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Requirements.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
