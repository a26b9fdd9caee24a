// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.RequirementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Requirement by requirement: which cases examine it, and how it stands. */
final class RequirementRows {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    /** How many cases a table names in one place. */
    static final int MOST_NAMED = 40;

    private static final Comparator<String> BY_NUMBERS = Comparator.comparing(RequirementRows::padded);

    private RequirementRows() {}

    /** A requirement in the table. */
    record Row(
            String id, String tone, String state, String counts, List<Name> failing, List<Name> others, String more) {}

    /** A case that the table names. */
    record Name(String id) {
        /** As many as a table names in one place. */
        static List<Name> some(List<Name> all) {
            return all.subList(0, Math.min(all.size(), MOST_NAMED));
        }

        /** How many it does not name. */
        static String more(int left) {
            return left > 0 ? "and " + Texts.whole(left) + " more" : "";
        }
    }

    static List<Row> of(List<CaseGroup> groups) {
        Map<String, List<CaseGroup>> byRequirement = new TreeMap<>(BY_NUMBERS);
        for (CaseGroup group : groups) {
            for (String requirement : group.first().requirements()) {
                byRequirement
                        .computeIfAbsent(requirement, id -> new ArrayList<>())
                        .add(group);
            }
        }
        return byRequirement.entrySet().stream()
                .map(entry -> row(new RequirementId(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Row row(RequirementId id, List<CaseGroup> cases) {
        List<Name> failing = names(cases, true);
        List<Name> others = names(cases, false);
        long none = cases.stream()
                .filter(group -> group.kind() == VerdictKind.NOT_APPLICABLE)
                .count();
        VerdictKind worst = cases.stream()
                .map(CaseGroup::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String state = worst.isFailure()
                ? "not met"
                : none == cases.size() ? "not examined" : none > 0 ? "met as far as examined" : "met";
        String tone = worst.isFailure() ? "bad" : none == cases.size() ? "none" : none > 0 ? "so-so" : "good";
        return new Row(
                id.text(),
                tone,
                state,
                Summary.of(cases.stream().map(RequirementRows::gravest).toList())
                        .words(),
                Name.some(failing),
                Name.some(others),
                Name.more(Math.max(0, failing.size() - MOST_NAMED) + Math.max(0, others.size() - MOST_NAMED)));
    }

    private static CaseEntry gravest(CaseGroup group) {
        return group.results().stream()
                .max(Comparator.comparing(CaseEntry::kind))
                .orElseThrow();
    }

    private static List<Name> names(List<CaseGroup> cases, boolean failing) {
        return cases.stream()
                .filter(group -> group.kind().isFailure() == failing)
                .map(group -> new Name(group.first().id()))
                .toList();
    }

    /** So that section 10 stands behind section 9. */
    private static String padded(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }
}
