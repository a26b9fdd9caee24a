// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Programs that run to their end. */
final class Command {
    private Command() {}

    /**
     * Runs a program and reads what it prints, errors too.
     *
     * @throws IOException when it does not start, ends with another code than 0, or not in time; its output is in the
     *     message
     */
    static String run(List<String> command, Duration patience) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(command.get(0) + " did not end within " + patience.toSeconds() + " s");
            }
            String said =
                    output.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
            if (process.exitValue() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue() + ": " + said.strip());
            }
            return said;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // It was ended; what it said until then does not matter.
            return "";
        }
    }
}
