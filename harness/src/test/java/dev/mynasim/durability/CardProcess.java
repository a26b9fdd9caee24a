// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code mynasim run --card} in a process of its own, from the class path of the tests. */
final class CardProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path output;

    private CardProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param card the card file
     * @param port the slot of vpcd on loopback
     * @param output where its lines go
     */
    static CardProcess start(Path card, int port, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for a second: no time for a second compiler.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.mynasim.cli.Main", "run"));
        command.addAll(List.of("--card", card.toString(), "--durability", "file+fsync"));
        command.addAll(List.of("--vpcd", "127.0.0.1:" + port));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new CardProcess(process, output);
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: no hook runs, nothing is written any more. */
    void kill() {
        process.destroyForcibly();
    }

    /** SIGTERM. */
    void end() {
        process.destroy();
    }

    /** Waits for its end; gives the exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the card's process does not end; it said:\n" + output());
        }
        return process.exitValue();
    }

    /** All it has said. */
    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
