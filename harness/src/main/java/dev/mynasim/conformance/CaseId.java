// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import java.util.regex.Pattern;

/**
 * Names a case for ever: it is never changed, and never used for another case.
 *
 * @param text lower-case words and numbers joined by hyphens; a slash stands between a client and its flow
 */
public record CaseId(String text) implements Comparable<CaseId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*([-/][a-z0-9]+)*");
    private static final int LONGEST = 80;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it has another form, or more than 80 characters
     */
    public CaseId {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not the id of a case; one looks like verify-0012");
        }
    }

    @Override
    public int compareTo(CaseId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
