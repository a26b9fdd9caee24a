// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.fault.FaultMarks;
import dev.mynasim.timing.RealPause;
import dev.mynasim.trace.TracingIcc;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What stands round each card of a run: its time, its faults, its trace.
 *
 * @param disturbance time and faults
 * @param trace whether to print each command
 * @param several whether there is more than one card, so that each line begins with a reader's name
 * @param pause where cards wait
 * @param clock where times come from
 * @param console where lines go
 */
record CardDressing(
        FaultOptions.Chosen disturbance,
        boolean trace,
        boolean several,
        RealPause pause,
        Clock clock,
        Console console) {
    /** The card with all that stands round it. */
    Icc round(Icc card, Supplier<String> reader) {
        FaultMarks marks = new FaultMarks();
        Icc disturbed =
                disturbance.round(card, pause, trace ? marks : fault -> console.line(named(reader, fault.sentence())));
        return trace
                ? new TracingIcc(
                        disturbed, clock, marks, event -> console.line(named(reader, TracePrinter.lines(event))))
                : disturbed;
    }

    private String named(Supplier<String> reader, String text) {
        return several ? "[" + reader.get() + "] " + text : text;
    }
}
