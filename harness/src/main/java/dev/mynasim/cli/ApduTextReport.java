// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.StatusWord;
import dev.mynasim.connect.OpenedReader;
import dev.mynasim.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/** For a person: the lines of a trace. */
final class ApduTextReport implements ApduReport {
    private final Console console;

    ApduTextReport(Console console) {
        this.console = console;
    }

    @Override
    public void reader(OpenedReader reader) {
        console.line("Reader: %s.".formatted(reader));
    }

    @Override
    public void event(String place, TraceEvent event, @Nullable StatusWord statusWord) {
        console.line(TracePrinter.lines(event));
    }

    @Override
    public void judged(String place, Expectation expectation, boolean met) {
        if (met) {
            console.line("              = as expected");
        }
    }

    @Override
    public void end(ApduOutcome outcome) {
        if (outcome.expectations() > 0) {
            console.line("%d of %d answers looked at were as expected."
                    .formatted(outcome.expectations() - outcome.differences(), outcome.expectations()));
        }
    }
}
