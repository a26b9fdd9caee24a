// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.cases;

import dev.mynasim.counter.rule.Policies;
import dev.mynasim.counter.rule.Policy;
import dev.mynasim.counter.rule.Rule;
import dev.mynasim.counter.rule.RuleBook;
import dev.mynasim.timing.yaml.Fields;
import dev.mynasim.timing.yaml.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of docs/rules.md, made from the rules, the cases and what their runs say. */
final class RulesPage {
    private final RuleBook book = RuleBook.bundled();
    private final Map<String, CaseRow> cases =
            CaseFile.ofRules().stream().collect(Collectors.toMap(CaseRow::id, Function.identity()));
    private final List<CaseRow> table = CaseFile.table();

    /** The rows of the Takasaki page's rules. */
    List<String> page() throws SettingsException {
        return rules("S-");
    }

    /** The rows of other sources' rules, and of the scripts. */
    List<String> others() throws SettingsException {
        List<String> rows = new ArrayList<>(rules("A-"));
        rows.addAll(rules("P"));
        rows.addAll(rules("§"));
        return rows;
    }

    /** The rows of section 8. */
    List<String> table() throws SettingsException {
        List<String> rows = new ArrayList<>();
        for (CaseRow row : table) {
            rows.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            row.id(),
                            row.title(),
                            String.join(", ", row.sources()),
                            row.mark(),
                            row.desk() ? "on a card, with a CA" : result(row)));
        }
        return rows;
    }

    /** The rows of section 6. */
    List<String> conflicts() {
        List<String> rows = new ArrayList<>();
        for (Rule rule : book.all()) {
            if (rule.id().startsWith("K")) {
                List<String> choices = Policies.all()
                        .filter(policy -> policy.conflict().equals(rule.id()))
                        .map(Policy::name)
                        .toList();
                rows.add("| %s | %s | `%s` | %s |"
                        .formatted(
                                rule.id(),
                                rule.sentence(),
                                choices.get(0),
                                choices.stream()
                                        .skip(1)
                                        .map(choice -> "`" + choice + "`")
                                        .collect(Collectors.joining(", "))));
            }
        }
        return rows;
    }

    private List<String> rules(String prefix) throws SettingsException {
        List<String> rows = new ArrayList<>();
        for (Rule rule : book.all()) {
            if (rule.id().startsWith(prefix)) {
                CaseRow row = cases.get(rule.id());
                rows.add("| %s | %s | %s | %s | %s |"
                        .formatted(
                                rule.id(),
                                rule.sentence(),
                                rule.mark(),
                                tests(rule.id()),
                                row == null ? "" : result(row)));
            }
        }
        return rows;
    }

    private String tests(String rule) {
        Stream<String> own = cases.containsKey(rule) ? Stream.of("`RuleCasesTest`") : Stream.of();
        Stream<String> rows = table.stream()
                .filter(row -> row.sources().contains(rule))
                .map(row -> row.desk() ? row.id() + " (desk)" : row.id());
        return Stream.concat(own, rows).collect(Collectors.joining(", "));
    }

    private static String result(CaseRow row) throws SettingsException {
        PureSteps steps = new PureSteps();
        for (Fields step : row.steps()) {
            steps.run(step);
        }
        return String.join(" · ", steps.outcomes());
    }
}
