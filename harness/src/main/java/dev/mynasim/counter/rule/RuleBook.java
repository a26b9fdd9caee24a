// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.rule;

import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.Node;
import dev.mynasim.timing.yaml.Scalar;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rules, by id. The data file is {@code rules.yaml} beside the package {@code counter}. */
public final class RuleBook {
    private static final Map<String, Mark> MARKS =
            Arrays.stream(Mark.values()).collect(Collectors.toUnmodifiableMap(Mark::name, mark -> mark));

    private final Map<String, Rule> rules;

    private RuleBook(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /** The bundled rules. */
    public static RuleBook bundled() {
        return Bundled.read("rules.yaml", RuleBook::read);
    }

    /**
     * Reads rules.
     *
     * @throws SettingsException when the file cannot be used or an id stands there twice
     */
    public static RuleBook read(Fields file) throws SettingsException {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Node node : file.only("rules").list("rules")) {
            Rule rule = rule(node.asFields().only("id", "says", "mark", "sources"));
            if (rules.put(rule.id(), rule) != null) {
                throw node.place().problem("rule " + rule.id() + " stands here twice");
            }
        }
        return new RuleBook(rules);
    }

    private static Rule rule(Fields fields) throws SettingsException {
        List<String> sources = new ArrayList<>();
        for (Node source : fields.list("sources")) {
            sources.add(source.asScalar().words());
        }
        Scalar id = fields.scalar("id");
        try {
            return new Rule(
                    id.words(),
                    fields.scalar("says").words(),
                    fields.scalar("mark").choice(MARKS),
                    sources);
        } catch (IllegalArgumentException e) {
            throw id.place().problem(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A rule.
     *
     * @throws IllegalArgumentException when there is none of this id
     */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + id);
        }
        return rule;
    }

    /** The rules of these ids in their order, each once. */
    public List<Rule> rules(Collection<String> ids) {
        return new LinkedHashSet<>(ids).stream().map(this::rule).toList();
    }

    /** All rules, in the sheet's order. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }
}
