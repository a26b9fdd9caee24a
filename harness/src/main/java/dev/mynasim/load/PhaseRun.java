// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.Judgement.Wrong;
import dev.mynasim.load.measure.Book;
import dev.mynasim.load.measure.SoakWatch;
import dev.mynasim.load.measure.Tally;
import dev.mynasim.load.scenario.Operation;
import dev.mynasim.timing.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One phase. Idle cards stand in a queue; a worker takes the one that has been idle longest, does one operation with
 * it, checks the answers and puts it back. In an open loop it first takes the next arrival and waits for its moment.
 */
final class PhaseRun {
    private static final long LONGEST_NAP_NANOS = 100_000_000;

    private final Phase phase;
    private final Pause pause;
    private final RunState state;
    private final List<Operation> operations;
    private final Book book;
    private final @Nullable SoakWatch watch;
    private final Queue<CardUse> idle;
    private final @Nullable Arrivals arrivals;
    private final Tally tally = new Tally();
    private final long begin;
    private final long length;

    /**
     * A phase that begins now.
     *
     * @param cards those that take part and have not failed
     * @param book is written to
     */
    PhaseRun(
            Phase phase,
            Pause pause,
            RunState state,
            List<Operation> operations,
            List<CardUse> cards,
            Book book,
            @Nullable SoakWatch watch) {
        this.phase = phase;
        this.pause = pause;
        this.state = state;
        this.operations = operations;
        this.book = book;
        this.watch = watch;
        idle = new ConcurrentLinkedQueue<>(cards);
        arrivals = phase.pace() instanceof Pace.AtRate rate ? new Arrivals(rate) : null;
        begin = pause.nanos();
        length = phase.duration().toNanos();
    }

    /** Does it. */
    PhaseResult run(int threads) {
        Workers.run(threads, this::work, state::stop);
        long ended = Math.max(tally.lastEnd(), arrivals == null ? 0 : Math.min(length, now()));
        double working = Math.max(1.0, (double) ended * threads);
        return new PhaseResult(
                phase, ended, book.close(ended), tally.own(), tally.late(), Math.min(1, tally.checking() / working));
    }

    /** How long the phase still takes. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, length - now()));
    }

    Book book() {
        return book;
    }

    private void work(int worker) {
        Tally own = new Tally();
        if (arrivals == null) {
            while (!state.isOver() && now() < length && operate(worker, now(), own)) {
                pass();
            }
        } else {
            arrive(worker, arrivals, own);
        }
        tally.merge(own);
    }

    private void arrive(int worker, Arrivals due, Tally own) {
        for (long moment = due.next(); moment < length; moment = due.next()) {
            boolean early = waitUntil(moment);
            long start = now();
            if (state.isOver() && moment > start) {
                return;
            }
            if (state.isOver() || start >= length || !operate(worker, moment, own)) {
                book.unserved(Math.min(start, length) - moment);
            } else if (early) {
                own.late(start - moment);
            }
            pass();
        }
    }

    /** @return whether there was time left to wait */
    private boolean waitUntil(long moment) {
        long left = moment - now();
        boolean early = left > 0;
        while (left > 0 && !state.isOver()) {
            pause.hold(Duration.ofNanos(Math.min(left, LONGEST_NAP_NANOS)));
            left = moment - now();
        }
        return early;
    }

    /** @return whether there was a card to do it with */
    private boolean operate(int worker, long due, Tally own) {
        CardUse card = idle.poll();
        if (card == null) {
            return false;
        }
        int drawn = card.draw();
        Operation operation = operations.get(drawn);
        long start = now();
        Judgement judgement = card.client().perform(operation);
        long end = now();
        if (!(judgement instanceof Wrong)) {
            judgement = card.client().check();
            own.checked(now() - end, end);
        }
        if (judgement instanceof Wrong wrong) {
            own.checked(0, end);
            card.wrong();
            book.wrong(worker, end);
            state.failed(card, operation.name(), wrong);
            if (wrong.kind().endsCard()) {
                return true;
            }
        } else {
            book.right(worker, drawn, end, end - (arrivals == null ? start : due));
            own.own(end - start);
            if (phase.measured()) {
                card.right(drawn, end - start);
            }
        }
        idle.add(card);
        return true;
    }

    private void pass() {
        if (watch != null && phase.measured()) {
            watch.pass(now(), book::operations);
        }
    }

    private long now() {
        return pause.nanos() - begin;
    }
}
