// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.Judgement.Wrong;
import dev.mynasim.load.measure.Book;
import dev.mynasim.load.measure.Interval;
import dev.mynasim.load.measure.IntervalSink;
import dev.mynasim.load.measure.LatencyFigures;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.load.scenario.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One run of load: prepares the cards, then does the phases one after the other. Everything it does to a card goes
 * through the seam; every answer is checked. A run is for one use; stopping it and asking how it stands is safe from
 * any thread.
 */
public final class LoadRun {
    private final LoadPlan plan;
    private final CardPins pins;
    private final Means means;
    private final RunState state;
    private volatile @Nullable PhaseRun current;
    private volatile String doing = "preparing the cards";
    private volatile Duration after;

    /**
     * A run that has not begun.
     *
     * @param plan what is to be done
     * @param pins the cards' PINs, as far as the scenario needs them
     * @param means what it gets from outside
     */
    public LoadRun(LoadPlan plan, CardPins pins, Means means) {
        this.plan = plan;
        this.pins = pins;
        this.means = means;
        state = new RunState(means.clock(), means.pause(), plan.keepGoing());
        after = plan.duration();
    }

    /**
     * Does it.
     *
     * @param cards as many as the phases need at least, each with a number of its own
     * @throws IllegalArgumentException when there are fewer
     */
    public LoadResult run(List<LoadCard> cards) {
        int needed = plan.phases().stream().mapToInt(Phase::cards).max().orElse(1);
        if (cards.size() < needed) {
            throw new IllegalArgumentException("the phases need " + needed + " cards, there are " + cards.size());
        }
        List<CardUse> uses = prepare(cards);
        List<PhaseResult> results = new ArrayList<>();
        boolean prepared = uses.stream().noneMatch(state::isLeftAlone);
        for (Phase phase : plan.phases()) {
            if (!prepared || state.isOver()) {
                break;
            }
            after = after.minus(phase.duration());
            PhaseResult result = run(phase, uses);
            if (phase.measured()) {
                results.add(result);
            }
        }
        SoakWatch watch = means.watch();
        return new LoadResult(
                state.began(),
                end(prepared),
                results,
                uses.stream().map(CardUse::result).toList(),
                state.failures().kept(),
                state.failures().count(),
                watch == null ? null : watch.figures());
    }

    /** Ends the run soon: operations that have begun are waited for, and what was measured counts. */
    public void stop() {
        state.stop();
    }

    /** How it stands. */
    public Live live() {
        PhaseRun phase = current;
        long errors = state.failures().count();
        return phase == null
                ? new Live(doing, after, new Interval(0, 0, 0, 0, LatencyFigures.NONE), 0, errors)
                : new Live(
                        doing,
                        after.plus(phase.left()),
                        phase.book().last(),
                        phase.book().operations(),
                        errors);
    }

    private List<CardUse> prepare(List<LoadCard> cards) {
        Certificates certificates = new Certificates();
        List<CardUse> uses = cards.stream()
                .map(card -> new CardUse(
                        new CardClient(card, pins, means.challenges().of(card.number()), certificates),
                        plan.scenario(),
                        plan.seed()))
                .toList();
        AtomicInteger next = new AtomicInteger();
        Workers.run(
                Math.min(plan.threads(), cards.size()),
                worker -> {
                    for (int i = next.getAndIncrement();
                            i < uses.size() && !state.isOver();
                            i = next.getAndIncrement()) {
                        if (uses.get(i).client().prepare(plan.scenario()) instanceof Wrong wrong) {
                            state.notPrepared(uses.get(i), wrong);
                        }
                    }
                },
                state::stop);
        return uses;
    }

    private PhaseResult run(Phase phase, List<CardUse> uses) {
        List<CardUse> cards = uses.subList(0, phase.cards()).stream()
                .filter(card -> !state.isLeftAlone(card))
                .toList();
        List<String> names =
                plan.scenario().operations().stream().map(Operation::name).toList();
        Book book = new Book(
                names, state.now(), means.interval().toNanos(), phase.measured() ? means.sink() : IntervalSink.NONE);
        PhaseRun run =
                new PhaseRun(phase, means.pause(), state, plan.scenario().operations(), cards, book, means.watch());
        doing = phase.name();
        current = run;
        return run.run(Math.max(1, Math.min(plan.threads(), cards.size())));
    }

    private LoadResult.End end(boolean prepared) {
        if (!prepared) {
            return LoadResult.End.NOT_PREPARED;
        }
        if (state.isStopped()) {
            return LoadResult.End.STOPPED;
        }
        return state.isOver() ? LoadResult.End.WRONG_ANSWER : LoadResult.End.COMPLETED;
    }
}
