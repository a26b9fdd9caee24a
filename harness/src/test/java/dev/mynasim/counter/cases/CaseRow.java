// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import dev.mynasim.counter.rule.Mark;
import dev.mynasim.timing.yaml.Fields;
import java.util.List;

/**
 * A case of a data file.
 *
 * @param id such as {@code T-010}
 * @param title what it is about
 * @param sources the rules that it tests
 * @param mark how well its source is known
 * @param desk whether it needs a card and a CA
 * @param fields everything
 * @param steps the steps
 */
public record CaseRow(
        String id, String title, List<String> sources, Mark mark, boolean desk, Fields fields, List<Fields> steps) {
    /** Copies the lists. */
    public CaseRow {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
    }

    /** The name that a report shows; the mark stands in it. */
    public String displayName() {
        return id + " " + title + " [" + mark + "]";
    }

    /** The same when printed. */
    @Override
    public String toString() {
        return displayName();
    }
}
