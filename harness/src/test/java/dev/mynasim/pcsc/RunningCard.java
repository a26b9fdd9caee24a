// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A card put into a slot by the real command line, {@code mynasim run}, in a process of its own. */
final class RunningCard implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofSeconds(10);

    private final RunningProgram program;
    private final Path readyFile;
    private final FileWatch watch;
    private final long started;

    private RunningCard(RunningProgram program, Path readyFile, FileWatch watch, long started) {
        this.program = program;
        this.readyFile = readyFile;
        this.watch = watch;
        this.started = started;
    }

    /**
     * Starts {@code run} for the grown-up's card and does not wait.
     *
     * @param port the slot of vpcd on loopback
     * @param readyFile where the ready file is to appear
     * @param options more of {@code run}'s options
     */
    static RunningCard start(int port, Path readyFile, String... options) {
        FileWatch watch = FileWatch.on(readyFile);
        long started = System.nanoTime();
        return new RunningCard(Program.of(command(port, readyFile, options)).start(), readyFile, watch, started);
    }

    /**
     * Starts {@code run} with exactly these options and does not wait.
     *
     * @param readyFile where the ready file is to appear
     * @param options all but {@code --ready-file}
     */
    static RunningCard with(Path readyFile, String... options) {
        FileWatch watch = FileWatch.on(readyFile);
        long started = System.nanoTime();
        List<String> command = begin();
        command.addAll(List.of("--ready-file", readyFile.toString()));
        command.addAll(List.of(options));
        return new RunningCard(Program.of(command.toArray(String[]::new)).start(), readyFile, watch, started);
    }

    private static String[] command(int port, Path readyFile, String... options) {
        List<String> command = begin();
        List<String> given = List.of(options);
        command.addAll(List.of("--vpcd", "127.0.0.1:" + port));
        if (!given.contains("--persona")) {
            command.addAll(List.of("--persona", "adult"));
        }
        command.addAll(List.of("--ready-file", readyFile.toString()));
        command.addAll(given);
        return command.toArray(String[]::new);
    }

    // A shell ignores SIGINT for what it starts in the background, and a JVM keeps what it inherits: env sets it right.
    private static List<String> begin() {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
        command.addAll(commandLine());
        command.add("run");
        return command;
    }

    /** What {@code mynasim} starts, from the jars that the build has just packed. */
    static List<String> commandLine() {
        Path libraries = Path.of(System.getProperty("basedir", "."), "target", "app", "lib");
        if (!Files.isDirectory(libraries)) {
            throw new AssertionError("no " + libraries + ": mvn package makes it, and verify comes after that");
        }
        return List.of(Jdk.tool("java"), "-XX:+UseSerialGC", "-cp", libraries + "/*", "dev.mynasim.cli.Main");
    }

    /**
     * Waits for the ready file.
     *
     * @return from the start of the process to the ready file
     * @throws AssertionError when it does not come, with all that {@code run} said
     */
    Duration awaitReady() {
        if (!watch.appears(READY, program::isAlive)) {
            throw new AssertionError("no ready file within " + READY.toSeconds() + " s; run said:\n" + output());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Waits until the ready file is gone. */
    boolean readyFileGoes(Duration within) {
        return watch.goes(within);
    }

    boolean isReady() {
        return Files.exists(readyFile);
    }

    /** The ready file's text. */
    String readyText() {
        try {
            return Files.readString(readyFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return program.pid();
    }

    /** Waits until {@code run} prints such a line. */
    String line(Predicate<String> wanted, Duration within) {
        return program.line(wanted, within);
    }

    /** All that {@code run} has printed. */
    String output() {
        return program.output();
    }

    /** Ends it by a signal, TERM or INT. */
    RunningProgram.Ending end(String signal) {
        return program.end(signal, END);
    }

    /** Takes the card out; harmless when it has ended. */
    @Override
    public void close() {
        try (watch;
                program) {
            if (program.isAlive()) {
                program.end("TERM", END);
            }
        }
    }
}
