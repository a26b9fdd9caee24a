// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows. */
@Timeout(120)
class LoadProcessTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    /** As Ctrl-C does: the run ends long before its time, and its report is there. */
    @Test
    void aRunThatIsEndedFromOutsideWritesItsReport() throws Exception {
        Process process = start(
                List.of(),
                "load",
                "--reader",
                "sim:adult",
                "--scenario",
                "read",
                "--duration",
                "1h",
                "--warm-up",
                "0s",
                "--report",
                folder.toString());
        try {
            awaitIntervals(process);
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("load.json").toFile());
        assertThat(report.path("end").asText()).isEqualTo("stopped");
        assertThat(report.at("/phases/0/operations").asLong()).isPositive();
        assertThat(report.at("/phases/0/seconds").asDouble()).isLessThan(600);
        assertThat(folder.resolve("load.html")).exists();
    }

    @Test
    void lookingAtTheCommandsLoadsNoHistograms() throws Exception {
        Path classes = folder.resolve("classes.log");
        Process process = start(List.of("-Xlog:class+load:file=" + classes), "--help");
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String loaded = Files.readString(classes);
        assertThat(loaded.contains("dev.mynasim.cli.LoadCommand"))
                .as("all commands were made")
                .isTrue();
        assertThat(loaded.lines().filter(line -> line.contains("org.HdrHistogram")))
                .isEmpty();
    }

    /** The histogram log gets a line when an interval is over. */
    private void awaitIntervals(Process process) throws IOException {
        Path log = folder.resolve("latencies.hlog");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(log) || !Files.readString(log).contains("Tag=read")) {
            assertThat(process.isAlive()).as("the process").isTrue();
            assertThat(System.nanoTime()).as("no interval yet").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private Process start(List<String> flags, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.mynasim.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }
}
