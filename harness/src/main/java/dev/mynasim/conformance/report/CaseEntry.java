// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.RequirementId;
import java.util.List;

/**
 * One repetition of a case.
 *
 * @param id the case's name for ever
 * @param suite the suite that it belongs to
 * @param title what it is about
 * @param source where the right answer comes from
 * @param requirements what it examines, sorted
 * @param persona whose card it asked for
 * @param profile the card profile that it asked for; empty for the persona's usual one
 * @param settings answers that it relied on, {@code name=value}, sorted
 * @param effect what it does to a card, in lower-case words
 * @param repetition which one, from 1
 * @param verdict word of the verdict
 * @param sentence what the verdict says; empty when it held
 * @param expected what should have come; empty unless it failed
 * @param received what came; empty unless it failed
 * @param nanoseconds how long it took
 * @param steps what passed between reader and card; cut as {@link TraceRule} says
 * @param stepsInAll how many there were before anything was cut
 * @param notes sentences of the case
 */
public record CaseEntry(
        String id,
        String suite,
        String title,
        String source,
        List<String> requirements,
        String persona,
        String profile,
        List<String> settings,
        String effect,
        int repetition,
        String verdict,
        String sentence,
        String expected,
        String received,
        long nanoseconds,
        List<Step> steps,
        int stepsInAll,
        List<String> notes) {
    /**
     * Takes copies and checks names and numbers.
     *
     * @throws IllegalArgumentException when one has another form
     */
    public CaseEntry {
        requirements = requirements.stream()
                .map(text -> new RequirementId(text).text())
                .sorted()
                .distinct()
                .toList();
        settings = List.copyOf(settings);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        Texts.check("id", new CaseId(id).text().equals(id), id);
        Texts.check("verdict", VerdictKind.of(verdict).isPresent(), verdict);
        Texts.check("repetition", repetition >= 1, repetition);
        Texts.check("nanoseconds", nanoseconds >= 0, nanoseconds);
        Texts.check("stepsInAll", stepsInAll >= steps.size(), stepsInAll);
    }

    /** Which verdict. */
    public VerdictKind kind() {
        return VerdictKind.of(verdict).orElseThrow();
    }

    /** The card that it asked for, in words. */
    String card() {
        String kind = profile.isEmpty() ? "the usual profile" : "profile " + profile;
        return persona + ", " + kind + (settings.isEmpty() ? "" : ", " + String.join(", ", settings));
    }

    /** Whether steps were left out. */
    boolean isCut() {
        return stepsInAll > steps.size();
    }
}
