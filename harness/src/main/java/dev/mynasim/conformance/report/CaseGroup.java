// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case with all its repetitions.
 *
 * @param results one or more
 */
record CaseGroup(List<CaseEntry> results) {
    /** The cases of a report in the order in which they were run first. */
    static List<CaseGroup> of(Collection<CaseEntry> results) {
        Map<String, List<CaseEntry>> groups = new LinkedHashMap<>();
        results.forEach(result ->
                groups.computeIfAbsent(result.id(), id -> new ArrayList<>()).add(result));
        return groups.values().stream().map(CaseGroup::new).toList();
    }

    CaseEntry first() {
        return results.get(0);
    }

    /** The gravest verdict of all repetitions. */
    VerdictKind kind() {
        return results.stream()
                .map(CaseEntry::kind)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** All verdicts that came out, the mildest first, joined by plus signs; one in most cases. */
    String verdicts() {
        return results.stream()
                .map(CaseEntry::kind)
                .distinct()
                .sorted()
                .map(VerdictKind::word)
                .collect(Collectors.joining("+"));
    }
}
