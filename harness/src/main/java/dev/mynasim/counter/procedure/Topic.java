// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.procedure;

import dev.mynasim.counter.visit.Paper;
import java.util.Map;

/** What the Takasaki page has a chapter of its own for; the same need has another rule in each. */
enum Topic {
    /** Issue and renewal, S-16 to S-38. */
    CERTIFICATE(
            Paper.APPLICATION_FORM,
            Map.ofEntries(
                    Map.entry("SELF FORM", "S-18"),
                    Map.entry("SELF CARD", "S-19"),
                    Map.entry("SELF PIN", "S-20"),
                    Map.entry("SELF JUKI", "S-21"),
                    Map.entry("SELF DONE", "S-16"),
                    Map.entry("SELF MINOR", "S-17"),
                    Map.entry("REPRESENTATIVE FORM", "S-25"),
                    Map.entry("REPRESENTATIVE CARD", "S-26"),
                    Map.entry("REPRESENTATIVE IDENTITY", "S-27"),
                    Map.entry("REPRESENTATIVE PROOF", "S-28"),
                    Map.entry("REPRESENTATIVE NO_PROOF", "S-29"),
                    Map.entry("REPRESENTATIVE PIN", "S-30"),
                    Map.entry("REPRESENTATIVE JUKI", "S-31"),
                    Map.entry("REPRESENTATIVE DONE", "S-24"),
                    Map.entry("REPRESENTATIVE MINOR", "S-17"),
                    Map.entry("AGENT LETTER", "S-33"),
                    Map.entry("AGENT DONE", "S-35"),
                    Map.entry("AGENT ADVICE", "S-37"),
                    Map.entry("AGENT MINOR", "S-17"),
                    Map.entry("AGENT PIN", "S-34"),
                    Map.entry("AGENT JUKI", "S-34"),
                    Map.entry("AGENT", "S-38"))),
    /** Change and reset of PINs, S-40 to S-55. */
    PIN(
            Paper.PIN_FORM,
            Map.ofEntries(
                    Map.entry("SELF FORM", "S-47"),
                    Map.entry("SELF CARD", "S-48"),
                    Map.entry("SELF PIN", "S-49"),
                    Map.entry("SELF JUKI", "S-50"),
                    Map.entry("SELF DONE", "S-45"),
                    Map.entry("SELF MINOR", "S-46"),
                    Map.entry("REPRESENTATIVE MINOR", "S-46"),
                    Map.entry("REPRESENTATIVE", "S-51"),
                    Map.entry("AGENT LETTER", "S-52"),
                    Map.entry("AGENT DONE", "S-52"),
                    Map.entry("AGENT ADVICE", "S-53"),
                    Map.entry("AGENT MINOR", "S-46"),
                    Map.entry("AGENT PIN", "S-34"),
                    Map.entry("AGENT JUKI", "S-34"),
                    Map.entry("AGENT", "S-55")));

    /** What a rule of a chapter is about. */
    enum Item {
        FORM,
        CARD,
        IDENTITY,
        PROOF,
        NO_PROOF,
        PIN,
        JUKI,
        DONE,
        MINOR,
        LETTER,
        ADVICE
    }

    private final Paper form;

    @SuppressWarnings("ImmutableEnumChecker") // Map.ofEntries of texts is immutable
    private final Map<String, String> rules;

    Topic(Paper form, Map<String, String> rules) {
        this.form = form;
        this.rules = rules;
    }

    Paper form() {
        return form;
    }

    /** The rule for an item; who comes with a power of attorney brings what an agent brings. */
    String rule(Route route, Item item) {
        if (route == Route.POWER_OF_ATTORNEY) {
            return item == Item.DONE
                    ? "S-76"
                    : item == Item.PIN || item == Item.JUKI ? "A-120" : rule(Route.AGENT, item);
        }
        String rule = rules.getOrDefault(route + " " + item, rules.get(route.name()));
        if (rule == null) {
            throw new IllegalStateException("no rule for " + item + " of " + route + " in " + this);
        }
        return rule;
    }
}
