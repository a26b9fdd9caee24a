// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import dev.mynasim.trace.TraceEvent;
import dev.mynasim.trace.sink.TraceSink;
import dev.mynasim.trace.sink.TraceText;

/** Prints events for a person. */
final class TracePrinter implements TraceSink {
    private final Console console;
    private final TraceText text;

    TracePrinter(Console console, TraceText text) {
        this.console = console;
        this.text = text;
    }

    static String lines(TraceEvent event) {
        return TraceText.PLAIN.lines(event);
    }

    @Override
    public void write(TraceEvent event) {
        console.line(text.lines(event));
    }

    @Override
    public void lost(long events) {
        console.line(text.lost(events));
    }

    @Override
    public void close() {}
}
