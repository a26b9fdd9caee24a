// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.pcsc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One run of pcscd. */
final class PcscDaemon implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;

    private PcscDaemon(Process process) {
        this.process = process;
    }

    /** Starts pcscd and returns when it says that it is ready: it then has its slots and its socket. */
    static PcscDaemon start(Path configuration, Path shim, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Program.find("pcscd").toString(),
                        "--foreground",
                        "--info",
                        "--config",
                        configuration.toString())
                .redirectErrorStream(true);
        builder.environment().put("LD_PRELOAD", shim.toString());
        PcscDaemon daemon = new PcscDaemon(builder.start());
        try {
            daemon.awaitReady(log);
            return daemon;
        } catch (AssertionError e) {
            daemon.close();
            throw e;
        }
    }

    private void awaitReady(Path log) {
        LineReader lines = new LineReader(
                "pcscd",
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                line -> append(log, line));
        String line;
        do {
            line = lines.next(READY);
            if (line == null) {
                throw new AssertionError("pcscd ended instead of starting; it said: " + read(log));
            }
        } while (!line.endsWith("daemon ready."));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void append(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "nothing";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
