// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.trace.TraceEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a person sees on a terminal, in a file, in UTF-8. */
public final class TextLines implements TraceSink {
    private final OutputStream out;

    /** @param out where to; closed with this */
    public TextLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(TraceEvent event) throws IOException {
        line(TraceText.PLAIN.lines(event));
    }

    @Override
    public void lost(long events) throws IOException {
        line(TraceText.PLAIN.lost(events));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void line(String text) throws IOException {
        out.write((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
