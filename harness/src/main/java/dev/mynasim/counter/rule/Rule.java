// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule that a decision may rest on.
 *
 * @param id as in counter-procedures.md: {@code S-04} of the Takasaki page (section 1), {@code A-51} of other sources
 *     (section 2), {@code P2} a script (section 5), {@code K3} a conflict (section 6), {@code §3} a whole section
 * @param sentence what it says, in our own words
 * @param mark how well it is known
 * @param sources keys of the sheet's sources, at least one
 */
public record Rule(String id, String sentence, Mark mark, List<String> sources) {
    private static final Pattern ID = Pattern.compile("[SA]-[0-9]{2,3}|P[0-9]{1,2}|K[0-9]{1,2}|§[0-9]");

    /** Checks the id and that a sentence and a source are there. */
    public Rule {
        sources = List.copyOf(sources);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no rule id; ids look like S-04, A-51, P2, K3 or §3");
        }
        if (sentence.isBlank() || sources.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " needs a sentence and at least one source");
        }
    }
}
