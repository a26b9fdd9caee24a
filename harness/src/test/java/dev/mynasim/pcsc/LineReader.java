// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads lines on a thread of its own, so that whoever waits for one waits with a bound. */
final class LineReader {
    private final String source;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    LineReader(String source, BufferedReader reader) {
        this(source, reader, line -> {});
    }

    /** Each line is also given to {@code copy}, on the reading thread. */
    LineReader(String source, BufferedReader reader, Consumer<String> copy) {
        this.source = source;
        Thread thread = new Thread(() -> readAll(reader, copy), "lines of " + source);
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll(BufferedReader reader, Consumer<String> copy) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                copy.accept(line);
                lines.add(Optional.of(line));
            }
        } catch (IOException e) {
            // The process was killed: that is the end of its lines.
        } finally {
            lines.add(Optional.empty());
        }
    }

    /**
     * The next line, or null when there will be none.
     *
     * @throws AssertionError when there is none within this time
     */
    @Nullable
    String next(Duration within) {
        try {
            Optional<String> line = lines.poll(within.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new AssertionError(source + " said nothing for " + within.toMillis() + " ms");
            }
            return line.orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + source, e);
        }
    }
}
