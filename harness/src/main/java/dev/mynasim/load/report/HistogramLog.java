// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.load.report;

import dev.mynasim.load.measure.IntervalSink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes the histogram of each interval into a log that HdrHistogram's own tools read. Values are nanoseconds, maxima
 * milliseconds; the tag is the kind of operation.
 */
public final class HistogramLog implements IntervalSink, AutoCloseable {
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    private final PrintStream out;
    private final HistogramLogWriter writer;

    private HistogramLog(PrintStream out) {
        this.out = out;
        writer = new HistogramLogWriter(out);
    }

    /**
     * Begins a log.
     *
     * @param file is replaced
     * @param clock when the run begins
     * @throws IOException when the file cannot be written
     */
    public static HistogramLog open(Path file, InstantSource clock) throws IOException {
        PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
        HistogramLog log = new HistogramLog(out);
        Instant begin = clock.instant();
        log.writer.outputComment("[MynaSim load run; values in nanoseconds, maxima in milliseconds]");
        log.writer.outputLogFormatVersion();
        log.writer.outputBaseTime(begin.toEpochMilli());
        log.writer.outputLegend();
        return log;
    }

    @Override
    public void interval(String operation, long fromNanos, long toNanos, Histogram latencies) {
        latencies.setTag(operation);
        writer.outputIntervalHistogram(fromNanos / SECOND, toNanos / SECOND, latencies, MILLI);
    }

    /**
     * Ends the log.
     *
     * @throws IOException when not all could be written
     */
    @Override
    public void close() throws IOException {
        boolean failed = out.checkError();
        out.close();
        if (failed) {
            throw new IOException("the histogram log could not be written as a whole");
        }
    }
}
