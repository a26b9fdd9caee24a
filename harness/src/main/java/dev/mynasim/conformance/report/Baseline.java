// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.report;

import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.RunReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which verdict each case has to have with one card profile and one kind of reader, so that a change of either is seen:
 * also a failure that is known, and also one that is gone. Committed beside the code, a case a line. The idea is that
 * of the reference files of OpenSC's p11test.
 *
 * @param format version of the format, 1
 * @param profile the card profiles that cases asked for
 * @param reader the kind of reader: how it is reached, and its exchange level
 * @param verdicts word of the verdict by case; words joined by plus signs when repetitions differed
 */
public record Baseline(int format, String profile, String reader, Map<String, String> verdicts) {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final StrictJson JSON = new StrictJson(LARGEST);

    /**
     * Takes a sorted copy and checks names and words.
     *
     * @throws IllegalArgumentException when one is none, or the format is another
     */
    public Baseline {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        Texts.check("format", format == 1, format);
        verdicts.forEach((id, words) -> {
            Texts.check("case", new CaseId(id).text().equals(id), id);
            boolean known = Arrays.stream(words.split("\\+", -1))
                    .allMatch(word -> VerdictKind.of(word).isPresent());
            Texts.check("verdict of " + id, known, words);
        });
    }

    /** What came of reading a file. */
    public sealed interface Parsed {}

    /**
     * It is a baseline.
     *
     * @param baseline what it says
     */
    public record Read(Baseline baseline) implements Parsed {}

    /**
     * It is none.
     *
     * @param sentence why
     */
    public record Unreadable(String sentence) implements Parsed {}

    /** Of a run: from now on this is how it has to come out. */
    public static Baseline of(RunReport run) {
        return of(ReportMaker.of(run));
    }

    /** Of a report. */
    public static Baseline of(ReportData data) {
        Map<String, String> verdicts = new TreeMap<>();
        CaseGroup.of(data.cases()).forEach(group -> verdicts.put(group.first().id(), group.verdicts()));
        return new Baseline(1, data.profiles(), data.environment().kind(), verdicts);
    }

    /** Reads a file. */
    public static Parsed read(byte[] file) {
        try {
            return new Read(JSON.value(JSON.object(file), Baseline.class));
        } catch (IOException e) {
            return new Unreadable("It is no baseline of format 1: " + StrictJson.sentence(e) + ".");
        }
    }

    /** The file. The same baseline gives the same octets. */
    public byte[] write() {
        return JSON.pretty(JSON.tree(this));
    }

    /** Compares a run with this. Any difference is one, also to the better. */
    public Comparison compare(RunReport run) {
        return compare(ReportMaker.of(run));
    }

    /** Compares a report with this. */
    public Comparison compare(ReportData data) {
        Baseline now = of(data);
        List<Difference> differences = new ArrayList<>();
        if (!profile.equals(now.profile)) {
            differences.add(new Difference.OtherRun("card profile", profile, now.profile));
        }
        if (!reader.equals(now.reader)) {
            differences.add(new Difference.OtherRun("kind of reader", reader, now.reader));
        }
        if (!data.run().complete()) {
            differences.add(new Difference.OtherRun("extent", "all chosen cases", "ended before"));
        }
        TreeSet<String> ids = new TreeSet<>(verdicts.keySet());
        ids.addAll(now.verdicts.keySet());
        for (String id : ids) {
            String before = verdicts.get(id);
            String after = now.verdicts.get(id);
            if (before == null) {
                differences.add(new Difference.NewCase(id, Objects.requireNonNull(after)));
            } else if (after == null) {
                differences.add(new Difference.LostCase(id, before));
            } else if (!before.equals(after)) {
                differences.add(new Difference.OtherVerdict(id, before, after));
            }
        }
        return differences.isEmpty() ? new Comparison.Same(verdicts.size()) : new Comparison.Different(differences);
    }
}
