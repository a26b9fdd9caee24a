// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.apdu.icc.Icc;
import dev.mynasim.trace.Secrets;
import dev.mynasim.trace.TracingIcc;
import dev.mynasim.trace.sink.BackgroundTrace;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the traces of a command's cards go, if anywhere. */
final class Traces implements AutoCloseable {
    private final @Nullable BackgroundTrace trace;
    private final Secrets secrets;

    private Traces(@Nullable BackgroundTrace trace, Secrets secrets) {
        this.trace = trace;
        this.secrets = secrets;
    }

    /** Nowhere: cards stay as they are. */
    static Traces none() {
        return new Traces(null, Secrets.MASKED);
    }

    static Traces to(List<BackgroundTrace.Target> targets, Console console, Secrets secrets) {
        return new Traces(new BackgroundTrace(targets, console::problem), secrets);
    }

    /** Whether cards are traced at all. */
    boolean wanted() {
        return trace != null;
    }

    /** The card with its trace round it, in a slot whose name is known from the beginning. */
    Icc round(Icc card, String slot, InstantSource clock, Supplier<List<String>> faults) {
        return round(card, () -> slot, clock, faults);
    }

    /**
     * The card with its trace round it; itself when nothing is traced.
     *
     * @param slot tells the name of its slot at each event; empty when there is only one
     * @param clock where times come from
     * @param faults is asked after each event what was done on purpose, and then forgets it
     */
    Icc round(Icc card, Supplier<String> slot, InstantSource clock, Supplier<List<String>> faults) {
        BackgroundTrace to = trace;
        return to == null
                ? card
                : new TracingIcc(card, clock, faults, event -> to.accept(event.inSlot(slot.get())), "", secrets);
    }

    /** Writes what is waiting and closes the files. */
    @Override
    public void close() {
        if (trace != null) {
            trace.close();
        }
    }
}
