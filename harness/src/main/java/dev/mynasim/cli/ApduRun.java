// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.apdu.icc.LinkException;
import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.TracingIcc;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does steps to a card, in order, and holds its answers against what was expected. For one thread. */
final class ApduRun {
    private static final int STATUS_WORD = 2;

    private final Icc card;
    private final ApduReport report;
    private final Console console;
    private final List<TraceEvent> events = new ArrayList<>();
    private int expectations;
    private int differences;
    private int failures;

    ApduRun(Icc card, InstantSource clock, ApduReport report, Console console) {
        this.card = new TracingIcc(card, clock, events::add);
        this.report = report;
        this.console = console;
    }

    /**
     * Does them.
     *
     * @param keepGoing whether to go on after an answer that was not expected, or none
     * @return how many were done
     */
    int steps(List<ApduStep> steps, boolean keepGoing) {
        int done = 0;
        for (ApduStep step : steps) {
            boolean right = step(step);
            done++;
            if (!right && !keepGoing) {
                return done;
            }
        }
        return done;
    }

    /** What came of it, when so many of so many steps were done. */
    ApduOutcome outcome(int done, int steps) {
        return new ApduOutcome(done, steps, expectations, differences, failures);
    }

    private boolean step(ApduStep step) {
        events.clear();
        byte[] answer = {};
        boolean linked = true;
        try {
            answer = perform(step.action());
        } catch (LinkException e) {
            failures++;
            linked = false;
            console.problem("%s%s".formatted(step.place().isEmpty() ? "" : step.place() + ": ", e.getMessage()));
        }
        StatusWord statusWord = statusWord(answer);
        events.forEach(event -> report.event(step.place(), event, statusWord));
        Expectation expectation = step.expectation();
        if (expectation == null || !linked) {
            return linked;
        }
        boolean met = expectation.fits(answer);
        expectations++;
        report.judged(step.place(), expectation, met);
        if (!met) {
            differences++;
            console.problem("%s: expected %s, but the card answered %s"
                    .formatted(step.place(), expectation, described(answer)));
        }
        return met;
    }

    private byte[] perform(ApduStep.Action action) throws LinkException {
        if (action instanceof ApduStep.Send send) {
            return card.transmit(send.command());
        }
        if (action instanceof ApduStep.PowerUp) {
            card.powerUp();
        } else if (action instanceof ApduStep.Reset) {
            card.reset();
        } else {
            card.powerDown();
        }
        return new byte[0];
    }

    private static @Nullable StatusWord statusWord(byte[] answer) {
        if (answer.length < STATUS_WORD) {
            return null;
        }
        int sw1 = answer[answer.length - 2] & 0xFF;
        // Other octets than 6X and 9X end no response APDU.
        return sw1 >> 4 == 6 || sw1 >> 4 == 9 ? StatusWord.of((sw1 << 8) | (answer[answer.length - 1] & 0xFF)) : null;
    }

    /** Without the data, which may be secret. */
    private static String described(byte[] answer) {
        StatusWord statusWord = statusWord(answer);
        return statusWord == null
                ? answer.length + " octets that are no response APDU"
                : statusWord + " with " + (answer.length - STATUS_WORD) + " octets of data";
    }
}
