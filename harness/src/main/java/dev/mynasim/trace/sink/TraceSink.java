// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.trace.sink;

import dev.mynasim.trace.TraceEvent;
import java.io.Closeable;
import java.io.IOException;

/** Writes events in one form to one place. It is used by one thread at a time. */
public interface TraceSink extends Closeable {
    /**
     * Writes an event and hands it on to where it goes, so that a program that ends at once loses nothing.
     *
     * @throws IOException when it cannot be written; nothing more should be written then
     */
    void write(TraceEvent event) throws IOException;

    /**
     * Writes that events are missing here because they came faster than they could be written.
     *
     * @param events how many
     * @throws IOException as for {@link #write}
     */
    void lost(long events) throws IOException;

    /**
     * Writes what is to stand at the end and lets the place go.
     *
     * @throws IOException when that fails
     */
    @Override
    void close() throws IOException;
}
