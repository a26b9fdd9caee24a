// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.counter.desk;

import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.client.CardAnswerException;
import dev.mynasim.client.PinOutcome;
import dev.mynasim.counter.Counter;
import dev.mynasim.counter.decision.PinVerdict;
import dev.mynasim.counter.decision.Prompt;
import dev.mynasim.counter.record.PinKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the PINs of a procedure in their order, and has the card compare those that it has. */
final class Prompts {
    private final PinPad pad;
    private final Counter counter;
    private final @Nullable CardTerminal terminal;
    private final Map<PinKind, Pin> verified = new EnumMap<>(PinKind.class);
    private final Map<PinKind, Pin> fresh = new EnumMap<>(PinKind.class);

    Prompts(PinPad pad, Counter counter, @Nullable CardTerminal terminal) {
        this.pad = pad;
        this.counter = counter;
        this.terminal = terminal;
    }

    /** PINs of the card that were right. */
    Map<PinKind, Pin> verified() {
        return Map.copyOf(verified);
    }

    /** New PINs. */
    Map<PinKind, Pin> fresh() {
        return Map.copyOf(fresh);
    }

    /** Why the procedure goes no further; empty when all PINs are there and right. */
    Optional<Outcome> ask(List<Prompt> prompts) throws LinkException, CardAnswerException {
        for (Prompt prompt : prompts) {
            Optional<Outcome> stop = prompt.act() == Prompt.Act.VERIFY ? verify(prompt) : set(prompt);
            if (stop.isPresent()) {
                return stop;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> verify(Prompt prompt) throws LinkException, CardAnswerException {
        if (terminal == null) {
            return stop(Outcome.Why.NO_CARD, "this needs the card");
        }
        Optional<Pin> typed = pad.ask(prompt, 1).filter(pin -> !pin.typed().isEmpty());
        if (typed.isEmpty()) {
            return gaveUp();
        }
        PinOutcome outcome = terminal.verify(prompt.pin(), typed.get());
        if (outcome instanceof PinOutcome.Verified) {
            verified.put(prompt.pin(), typed.get());
            return Optional.empty();
        }
        int left = outcome instanceof PinOutcome.Wrong wrong ? wrong.triesLeft() : 0;
        String sentence = left > 0
                ? "the %s PIN is wrong; %d of %d tries are left"
                        .formatted(prompt.pin(), left, prompt.pin().tries())
                : "the " + prompt.pin() + " PIN is blocked; it has to be reset first";
        return Optional.of(new Outcome.WrongPin(prompt, left, sentence));
    }

    private Optional<Outcome> set(Prompt prompt) {
        Pin first = null;
        for (int time = 1; time <= prompt.times(); time++) {
            Optional<Pin> typed = pad.ask(prompt, time);
            if (typed.isEmpty()) {
                return gaveUp();
            }
            PinVerdict verdict = counter.check(Map.of(prompt.pin(), typed.get().typed()));
            if (!verdict.allowed()) {
                return stop(Outcome.Why.UNFIT_PIN, verdict.reason());
            }
            if (first != null && !first.equals(typed.get())) {
                return stop(
                        Outcome.Why.DIFFERENT_ENTRIES,
                        "the two entries of the new " + prompt.pin() + " PIN are not the same");
            }
            first = typed.get();
        }
        if (first != null) {
            fresh.put(prompt.pin(), Pin.of(counter.toSet(prompt.pin(), first.typed())));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> gaveUp() {
        return stop(Outcome.Why.GAVE_UP, "nothing was typed; the procedure ends here");
    }

    private static Optional<Outcome> stop(Outcome.Why why, String sentence) {
        return Optional.of(new Outcome.Stopped(why, sentence));
    }
}
