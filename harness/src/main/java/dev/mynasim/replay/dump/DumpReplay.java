// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.replay.dump;

import dev.mynasim.apdu.icc.Atr;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a dump against a card: sends its commands, does its resets, and compares each answer. Status words must be the
 * same, data too, unless it is drawn at random or the rules allow it.
 */
public final class DumpReplay {
    private final Dump dump;
    private final Icc card;
    private final ReplayRules rules;
    private final PinGuard guard;
    private final List<StepResult> results = new ArrayList<>();

    private DumpReplay(Dump dump, Icc card, ReplayRules rules) {
        this.dump = dump;
        this.card = card;
        this.rules = rules;
        this.guard = new PinGuard(card, rules);
    }

    /**
     * Plays a dump. A link that breaks ends it, and is a difference.
     *
     * @param card is powered up first
     */
    public static DumpReport play(Dump dump, Icc card, ReplayRules rules) {
        return new DumpReplay(dump, card, rules).play();
    }

    private DumpReport play() {
        List<DumpStep> steps = dump.steps();
        int done = 0;
        try {
            boolean beginsWithPower =
                    !steps.isEmpty() && steps.get(0) instanceof DumpStep.Power power && isStart(power);
            if (!beginsWithPower && !steps.isEmpty()) {
                power(new DumpStep.Power(1, DumpStep.Change.UP, dump.atr()));
            }
            for (DumpStep step : steps) {
                play(step, done == 0);
                done++;
            }
        } catch (LinkException e) {
            int at = done;
            results.add(new StepResult.Different(steps.get(at).line(), "no answer: " + e.getMessage()));
            steps.subList(at + 1, steps.size())
                    .forEach(step -> results.add(new StepResult.NotPlayed(
                            step.line(),
                            "the link broke at line " + steps.get(at).line())));
        }
        return new DumpReport(results);
    }

    private static boolean isStart(DumpStep.Power power) {
        return power.change() == DumpStep.Change.UP;
    }

    private void play(DumpStep step, boolean first) throws LinkException {
        if (step instanceof DumpStep.Exchange exchange) {
            exchange(exchange);
        } else if (step instanceof DumpStep.Power power) {
            power(
                    first && power.atr().isEmpty()
                            ? new DumpStep.Power(power.line(), power.change(), dump.atr())
                            : power);
        } else {
            results.add(new StepResult.NotPlayed(step.line(), "the dump has no answer to it"));
        }
    }

    private void power(DumpStep.Power step) throws LinkException {
        Atr atr =
                switch (step.change()) {
                    case UP -> card.powerUp();
                    case RESET -> card.reset();
                    case DOWN -> {
                        card.powerDown();
                        yield null;
                    }
                };
        boolean same = atr == null
                || rules.allowsAnyAtr()
                || step.atr().isEmpty()
                || atr.toString().equals(step.atr());
        results.add(
                same
                        ? new StepResult.Same(step.line())
                        : new StepResult.Different(
                                step.line(), "answer to reset %s instead of %s".formatted(atr, step.atr())));
    }

    private void exchange(DumpStep.Exchange step) throws LinkException {
        PinGuard.Decision decision = guard.decide(step);
        if (decision instanceof PinGuard.Skip skip) {
            results.add(new StepResult.NotPlayed(step.line(), skip.reason()));
            return;
        }
        byte[] answer = card.transmit(((PinGuard.Send) decision).command().octets());
        guard.learn(step, answer);
        Optional<String> difference = AnswerComparison.difference(step, answer, rules);
        results.add(difference
                .<StepResult>map(words -> new StepResult.Different(step.line(), words + ofPurpose(step)))
                .orElseGet(() -> new StepResult.Same(step.line())));
    }

    private static String ofPurpose(DumpStep.Exchange step) {
        return step.faults().isEmpty() ? "" : " (when the dump was made: " + String.join("; ", step.faults()) + ")";
    }
}
