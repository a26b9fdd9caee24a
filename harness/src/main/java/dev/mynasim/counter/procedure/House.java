// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.calendar.OpenDays;
import dev.mynasim.counter.record.Endings;
import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.RuleBook;

/**
 * What the procedures look things up in.
 *
 * @param book the rules
 * @param endings what ends which certificate
 * @param days when offices are open
 * @param policies the choices
 */
public record House(RuleBook book, Endings endings, OpenDays days, Policies policies) {
    /** The same with other choices. */
    public House with(Policies changed) {
        return new House(book, endings, days, changed);
    }

    /** The bundled data with some choices. */
    public static House bundled(Policies policies) {
        return new House(RuleBook.bundled(), Endings.bundled(), OpenDays.bundled(), policies);
    }
}
