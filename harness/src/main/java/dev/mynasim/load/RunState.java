// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load;

import dev.mynasim.load.Judgement.Wrong;
import dev.mynasim.timing.Pause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all workers of a run share: whether it is over, what was wrong, which cards are left alone. Safe for threads.
 */
final class RunState {
    private final InstantSource clock;
    private final Pause pause;
    private final boolean keepGoing;
    private final long begin;
    private final Instant began;
    private final FailureLog failures = new FailureLog();
    private final Set<Integer> leftAlone = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile boolean failed;

    RunState(InstantSource clock, Pause pause, boolean keepGoing) {
        this.clock = clock;
        this.pause = pause;
        this.keepGoing = keepGoing;
        begin = pause.nanos();
        began = clock.instant();
    }

    Instant began() {
        return began;
    }

    long now() {
        return pause.nanos() - begin;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isOver() {
        return stopped || failed;
    }

    void failed(CardUse card, String operation, Wrong wrong) {
        int number = card.client().number();
        failures.add(new Failure(clock.instant(), now(), number, operation, wrong));
        if (wrong.kind().endsCard()) {
            leftAlone.add(number);
        }
        if (!keepGoing) {
            failed = true;
        }
    }

    /** A card that could not be prepared ends the run, however much it is to go on. */
    void notPrepared(CardUse card, Wrong wrong) {
        failed(card, "preparation", wrong);
        leftAlone.add(card.client().number());
        failed = true;
    }

    boolean isLeftAlone(CardUse card) {
        return leftAlone.contains(card.client().number());
    }

    FailureLog failures() {
        return failures;
    }
}
