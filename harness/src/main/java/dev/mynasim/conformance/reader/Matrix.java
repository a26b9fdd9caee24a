// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance.reader;

import dev.mynasim.conformance.CardWish;
import dev.mynasim.conformance.CaseId;
import dev.mynasim.conformance.CaseResult;
import dev.mynasim.conformance.ConformanceRun;
import dev.mynasim.conformance.Environment;
import dev.mynasim.conformance.RunListener;
import dev.mynasim.conformance.RunPlan;
import dev.mynasim.conformance.Stand;
import dev.mynasim.conformance.SuiteVersion;
import dev.mynasim.conformance.TestCase;
import dev.mynasim.conformance.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Readers crossed with cards: each case on each card in each reader, so many times (reader-certification.md, Japan: all
 * cards and all readers, ten times each).
 *
 * @param cells one for each reader, card and case
 */
public record Matrix(List<Cell> cells) {
    /** When a cell has passed. */
    public enum PassRule {
        /** Every time. */
        STRICT,
        /** Nine times of ten, in proportion, as the Japanese compatibility test has it. */
        NINE_OF_TEN;

        /** Whether so many of so many are enough. */
        boolean enough(int passes, int runs) {
            return this == STRICT ? passes == runs : 10 * passes >= 9 * runs;
        }
    }

    /**
     * What came out for one case on one card in one reader.
     *
     * @param reader where
     * @param card which one
     * @param test the case
     * @param passes how often it passed or was tolerated
     * @param runs how often it was judged; 0 when it does not apply
     * @param sentence the first failure, or why it does not apply; empty when there is nothing to say
     */
    public record Cell(Environment reader, CardWish card, CaseId test, int passes, int runs, String sentence) {
        /** Whether it passed by a rule; what does not apply has nothing to pass. */
        public boolean passed(PassRule rule) {
            return rule.enough(passes, runs);
        }
    }

    /** Copies the list. */
    public Matrix {
        cells = List.copyOf(cells);
    }

    /**
     * Runs all of them.
     *
     * @param stands the readers; stay the caller's
     * @param cards the cards; a stand that makes none has its own card tried with each
     * @param cases what is tried; their own wishes do not count
     * @param repetitions how often each, 1 to {@value RunPlan#MOST_REPETITIONS}
     * @param seed what random values come from
     * @param suite version and digest of what the cases come from
     */
    public static Matrix run(
            List<Stand> stands,
            List<CardWish> cards,
            List<TestCase> cases,
            int repetitions,
            long seed,
            SuiteVersion suite) {
        List<Cell> cells = new ArrayList<>();
        for (Stand stand : stands) {
            ConformanceRun run = new ConformanceRun(stand, InstantSource.system(), System::nanoTime, RunListener.NONE);
            for (CardWish card : cards) {
                List<TestCase> onCard = cases.stream()
                        .map(test -> (TestCase) new OnCard(test, card))
                        .toList();
                List<CaseResult> results = run.run(new RunPlan(onCard, repetitions, seed, false), suite)
                        .results();
                cells.addAll(cells(stand.environment(), card, results));
            }
        }
        return new Matrix(cells);
    }

    /** Whether every cell passed by a rule, and something was judged. */
    public boolean passed(PassRule rule) {
        return cells.stream().anyMatch(cell -> cell.runs() > 0)
                && cells.stream().allMatch(cell -> cell.passed(rule));
    }

    private static List<Cell> cells(Environment reader, CardWish card, List<CaseResult> results) {
        Map<CaseId, List<Verdict>> verdicts = new LinkedHashMap<>();
        for (CaseResult result : results) {
            verdicts.computeIfAbsent(result.test().id(), id -> new ArrayList<>())
                    .add(result.verdict());
        }
        List<Cell> cells = new ArrayList<>();
        verdicts.forEach((test, all) -> {
            int failures = (int) all.stream().filter(Verdict::isFailure).count();
            int idle = (int)
                    all.stream().filter(Verdict.NotApplicable.class::isInstance).count();
            int runs = all.size() - idle;
            cells.add(new Cell(reader, card, test, runs - failures, runs, sentence(all)));
        });
        return cells;
    }

    private static String sentence(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Failed failed) {
                return "%s: %s instead of %s".formatted(failed.sentence(), failed.received(), failed.expected());
            }
            if (verdict instanceof Verdict.Broken broken) {
                return broken.sentence();
            }
        }
        return verdicts.get(0) instanceof Verdict.NotApplicable idle ? idle.reason() : "";
    }
}
