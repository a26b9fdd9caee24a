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
    private static final int MOST_NAMED = 60;
    private static final Comparator<String> BY_NUMBERS = Comparator.comparing(RequirementRows::padded);

    private RequirementRows() {}

    /** A requirement in the table. */
    record Row(
            String id, String tone, String state, String counts, List<Name> failing, List<Name> others, String more) {}

    /** A case that the table names. */
    record Name(String id) {}

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
        int left = others.size() - MOST_NAMED;
        return new Row(
                id.text(),
                tone,
                state,
                Summary.of(cases.stream().map(RequirementRows::gravest).toList())
                        .words(),
                failing,
                others.subList(0, Math.min(others.size(), MOST_NAMED)),
                left > 0 ? "and " + Texts.whole(left) + " more" : "");
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
