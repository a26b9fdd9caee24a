// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.regex.Pattern;

/**
 * Names something that a facts sheet states.
 *
 * @param text the sheet ({@code CP} card-protocol.md, {@code RC} reader-certification.md), the section, and a number,
 *     such as {@code CP-4.1-03}
 */
public record RequirementId(String text) implements Comparable<RequirementId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[0-9]+(\\.[0-9]+)*-[0-9]{2,3}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public RequirementId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not the id of a requirement; one looks like CP-4.1-03");
        }
    }

    @Override
    public int compareTo(RequirementId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
