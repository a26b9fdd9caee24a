// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.vectors.requirements;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a facts sheet.
 *
 * @param id names it for ever: prefix of the sheet, section, number
 * @param marks how sure it is, in the sheet's words; at least one
 * @param text what it says
 * @param reason why no case judges it; null when cases do
 */
public record Requirement(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) List<String> marks,
        @JsonProperty(required = true) String text,
        @Nullable String reason) {
    /** Takes a copy. */
    public Requirement {
        marks = List.copyOf(marks);
    }

    /** The section of the sheet, for example {@code 4.1}. */
    public String section() {
        return id.substring(id.indexOf('-') + 1, id.lastIndexOf('-'));
    }
}
