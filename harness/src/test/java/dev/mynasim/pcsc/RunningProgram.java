// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A program that runs beside the test and talks in lines, on its standard output and its standard error alike. */
final class RunningProgram implements AutoCloseable {
    private static final Duration LAST_LINES = Duration.ofSeconds(5);

    private final String name;
    private final Process process;
    private final LineReader lines;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    RunningProgram(List<String> command, Process process) {
        this.name = String.join(" ", command);
        this.process = process;
        this.lines = new LineReader(
                command.get(0),
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                said::add);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where it reads from. */
    OutputStream stdin() {
        return process.getOutputStream();
    }

    /** The next line; null when there will be none. */
    @Nullable
    String line(Duration within) {
        return lines.next(within);
    }

    /**
     * Skips lines until one is as wanted, and returns it.
     *
     * @throws AssertionError when there is none, with all that was said
     */
    String line(Predicate<String> wanted, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        String line;
        do {
            line = lines.next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (line == null) {
                throw new AssertionError(name + " ended without the line waited for; it said:\n" + output());
            }
        } while (!wanted.test(line));
        return line;
    }

    /** All lines so far. */
    String output() {
        return String.join("\n", said);
    }

    /**
     * Sends a signal and waits for the end.
     *
     * @param signal TERM or INT
     */
    Ending end(String signal, Duration within) {
        long start = System.nanoTime();
        Program.run("sh", "-c", "kill -%s %d".formatted(signal, pid())).orFail();
        return awaitEnd(start, within);
    }

    /** Waits until it ends by itself. */
    Ending awaitEnd(Duration within) {
        return awaitEnd(System.nanoTime(), within);
    }

    private Ending awaitEnd(long start, Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(
                        name + " has not ended within " + within.toMillis() + " ms; it said:\n" + output());
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            String line;
            do {
                line = lines.next(LAST_LINES);
            } while (line != null);
            return new Ending(process.exitValue(), taken, output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + name + " ran", e);
        }
    }

    /**
     * How it ended.
     *
     * @param exitCode its exit code
     * @param taken from the signal, or the beginning of the wait, to the end
     * @param output all it said
     */
    record Ending(int exitCode, Duration taken, String output) {}

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
