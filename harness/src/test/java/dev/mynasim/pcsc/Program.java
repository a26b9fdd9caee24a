// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another program, run to its end within a time limit. A value: each {@code with} gives another one.
 *
 * <p>{@code Program.run("opensc-tool", "--name")} is the short form.
 */
public final class Program {
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    /** Where daemons live that a user's PATH may not name. */
    private static final List<String> MORE_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/sbin");

    private final List<String> command;
    private final Map<String, String> environment;
    private final byte[] stdin;
    private final Duration limit;

    private Program(List<String> command, Map<String, String> environment, byte[] stdin, Duration limit) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.stdin = stdin.clone();
        this.limit = limit;
    }

    /**
     * How a program ended.
     *
     * @param command what was run
     * @param exitCode its exit code
     * @param stdout all of its standard output, as UTF-8
     * @param stderr all of its standard error, as UTF-8
     */
    public record Result(List<String> command, int exitCode, String stdout, String stderr) {
        /**
         * This result, if the program succeeded.
         *
         * @throws AssertionError when the exit code is not 0, with all output
         */
        public Result orFail() {
            if (exitCode != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + exitCode + "\nstdout:\n" + stdout
                        + "\nstderr:\n" + stderr);
            }
            return this;
        }
    }

    /** A program and its arguments, with an empty standard input and 30 s. */
    public static Program of(String... command) {
        return new Program(List.of(command), Map.of(), new byte[0], DEFAULT_LIMIT);
    }

    /** Runs a program to its end; see {@link #run()}. */
    public static Result run(String... command) {
        return of(command).run();
    }

    /** The same with these variables added to the environment. */
    public Program withEnvironment(Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(added);
        return new Program(command, all, stdin, limit);
    }

    /** The same with these arguments added. */
    public Program with(String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return new Program(all, environment, stdin, limit);
    }

    /** The same with this text as standard input. */
    public Program withStdin(String text) {
        return withStdin(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with this standard input. */
    public Program withStdin(byte[] octets) {
        return new Program(command, environment, octets, limit);
    }

    /** The same with another time limit. */
    public Program within(Duration other) {
        return new Program(command, environment, stdin, other);
    }

    /**
     * Runs the program to its end.
     *
     * @throws AssertionError when the program is not installed, or has not ended within the limit (it is then killed)
     */
    public Result run() {
        try {
            Path out = Files.createTempFile("program", ".out");
            Path err = Files.createTempFile("program", ".err");
            try {
                ProcessBuilder builder = builder().redirectOutput(out.toFile()).redirectError(err.toFile());
                int exitCode = runToItsEnd(builder.start(), err);
                return new Result(command, exitCode, text(out), text(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program and leaves it running. */
    RunningProgram start() {
        try {
            return new RunningProgram(
                    command, builder().redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int runToItsEnd(Process process, Path err) throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            input.write(stdin);
        } catch (IOException e) {
            // A program that does not want all of its input is free to end.
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(String.join(" ", command) + " has not ended within " + limit.toSeconds()
                        + " s\nstderr:\n" + text(err));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + command.get(0) + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private ProcessBuilder builder() {
        List<String> resolved = new ArrayList<>(command);
        resolved.set(0, find(command.get(0)).toString());
        ProcessBuilder builder = new ProcessBuilder(resolved);
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * Where a program is.
     *
     * @throws AssertionError when it is not installed, saying what to install
     */
    public static Path find(String name) {
        if (name.contains("/")) {
            return Path.of(name);
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":", -1)), MORE_FOLDERS.stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(Packages.missing(name)));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
