// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.fault.FaultMarks;
import dev.mynasim.timing.RealPause;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What stands round each card of a run: its time, its faults, its trace.
 *
 * @param disturbance time and faults
 * @param traces where traces go
 * @param several whether there is more than one card, so that each line begins with a reader's name
 * @param pause where cards wait
 * @param clock where times come from
 * @param console where lines go
 */
record CardDressing(
        FaultOptions.Chosen disturbance,
        Traces traces,
        boolean several,
        RealPause pause,
        Clock clock,
        Console console) {
    /**
     * The card with all that stands round it.
     *
     * @param reader its reader's name, asked when the card is used
     */
    Icc round(Icc card, Supplier<String> reader) {
        FaultMarks marks = new FaultMarks();
        Icc disturbed = disturbance.round(
                card, pause, traces.wanted() ? marks : fault -> console.line(named(reader, fault.sentence())));
        return traces.round(disturbed, several ? reader : () -> "", clock, marks);
    }

    private String named(Supplier<String> reader, String text) {
        return several ? "[" + reader.get() + "] " + text : text;
    }
}
