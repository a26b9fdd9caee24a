// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.conformance;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.apdu.icc.NotSentException;
import dev.mynasim.trace.TracingIcc;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Runs cases on a stand, one after the other, in the caller's thread. A case that fails or breaks does not end the run;
 * an interrupt does, and what was found until then is the report.
 */
public final class ConformanceRun {
    private final Stand stand;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final RunListener listener;
    private String atr = "";

    /**
     * A run to be.
     *
     * @param stand where; stays the caller's
     * @param clock where times in the report come from
     * @param nanos a clock for durations that only goes forward, in nanoseconds
     * @param listener is told how it gets on
     */
    public ConformanceRun(Stand stand, InstantSource clock, LongSupplier nanos, RunListener listener) {
        this.stand = stand;
        this.clock = clock;
        this.nanos = nanos;
        this.listener = listener;
    }

    /**
     * Runs all of a plan.
     *
     * @param plan what
     * @param suite version and digest of what the cases come from
     */
    public RunReport run(RunPlan plan, SuiteVersion suite) {
        Instant started = clock.instant();
        long start = nanos.getAsLong();
        List<CaseResult> results = new ArrayList<>();
        try (Placing placing = new Placing(stand)) {
            for (int repetition = 1; repetition <= plan.repetitions(); repetition++) {
                for (TestCase test : plan.cases()) {
                    if (Thread.interrupted()) {
                        return report(plan, suite, started, start, false, results);
                    }
                    listener.starts(test, results.size() + 1, plan.total());
                    CaseResult result = run(test, repetition, plan, placing);
                    results.add(result);
                    listener.ended(result, results.size(), plan.total());
                }
            }
        }
        return report(plan, suite, started, start, true, results);
    }

    private RunReport report(
            RunPlan plan, SuiteVersion suite, Instant started, long start, boolean complete, List<CaseResult> results) {
        Duration duration = Duration.ofNanos(nanos.getAsLong() - start);
        return new RunReport(suite, stand.environment(), atr, plan.seed(), started, duration, complete, results);
    }

    private CaseResult run(TestCase test, int repetition, RunPlan plan, Placing placing) {
        if (isForbidden(test, plan)) {
            Verdict verdict = new Verdict.NotApplicable(
                    "it %s the card; --allow-destructive lets it".formatted(doesTo(test.effect())));
            return new CaseResult(test, repetition, verdict, Duration.ZERO, List.of(), List.of());
        }
        CaseJournal journal = new CaseJournal();
        long start = nanos.getAsLong();
        Verdict verdict;
        try {
            Placed placed = placing.forCase(test);
            Optional<String> obstacle = mayCostTries(test, plan, placed)
                    ? Optional.of("it spends tries of a card that may be real; --allow-destructive lets it")
                    : test.obstacle(placed, stand.environment());
            start = nanos.getAsLong();
            verdict = obstacle.isPresent()
                    ? new Verdict.NotApplicable(obstacle.get())
                    : judge(test, repetition, plan, placed, journal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            verdict = new Verdict.Broken("the run was ended");
        } catch (NotSentException e) {
            verdict = new Verdict.NotApplicable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            verdict = new Verdict.Broken(String.valueOf(e.getMessage()));
        }
        Duration duration = Duration.ofNanos(nanos.getAsLong() - start);
        placing.ended(test, verdict);
        return new CaseResult(test, repetition, verdict, duration, journal.trace(), journal.notes());
    }

    private Verdict judge(TestCase test, int repetition, RunPlan plan, Placed placed, CaseJournal journal)
            throws LinkException, InterruptedException {
        Icc card = new TracingIcc(placed.card(), clock, journal::event);
        if (atr.isEmpty()) {
            atr = card.atr().toString();
        }
        Trial trial = new Trial(
                card,
                placed.facts(),
                placed.terminal(),
                placed.hand(),
                stand.environment(),
                new Random(
                        31 * (31 * plan.seed() + repetition) + test.id().text().hashCode()),
                journal::note);
        try {
            return test.run(trial);
        } catch (RuntimeException e) {
            // A mistake in one case must not cost the results of all others.
            return new Verdict.Broken("the case itself is wrong: " + e);
        }
    }

    private boolean isForbidden(TestCase test, RunPlan plan) {
        return !plan.destructive() && !stand.makesCards() && test.effect().compareTo(Effect.SPENDS_TRIES) > 0;
    }

    // A guard may stop such a case half-way, before the right PIN gives the tries back.
    private boolean mayCostTries(TestCase test, RunPlan plan, Placed placed) {
        return !plan.destructive() && !placed.isEmulator() && test.effect() == Effect.SPENDS_TRIES;
    }

    private static String doesTo(Effect effect) {
        return effect == Effect.BLOCKS ? "blocks a PIN of" : "changes";
    }
}
