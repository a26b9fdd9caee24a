// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mynasim.benchmarks.result.BenchSchema;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
@Timeout(180)
class BenchTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aRunWritesItsReports() throws Exception {
        Path report = folder.resolve("report");
        Path table = folder.resolve("table.md");
        Process bench = start(
                "--quick",
                "--only",
                "CommandCodec.(copy|encode)",
                "--report",
                report.toString(),
                "--markdown",
                table.toString());
        String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bench.waitFor()).as(said).isZero();
        assertThat(said).contains("[  1/4,", "[  4/4,", "CommandCodec.copy[command=00B08A00C8]", "bench.json");
        JsonNode json = new ObjectMapper().readTree(report.resolve("bench.json").toFile());
        assertThat(BenchSchema.problems(json)).isEmpty();
        assertThat(json.get("measured")).hasSize(4);
        JsonNode encode = json.get("measured").get(2);
        assertThat(encode.get("id").asText()).isEqualTo("CommandCodec.encode[command=00B08A00C8]");
        assertThat(encode.get("baseline").asText()).isEqualTo("CommandCodec.copy[command=00B08A00C8]");
        assertThat(encode.get("figure").get("unit").asText()).isEqualTo("ns");
        assertThat(encode.get("figure").get("samples").asInt()).isEqualTo(5);
        assertThat(encode.get("ratio").get("value").asDouble()).isBetween(0.01, 1000.0);
        assertThat(json.get("only").asText()).isEqualTo("CommandCodec.(copy|encode)");
        assertThat(report.resolve("bench.html")).content().contains("CommandCodec.encode[command=00B08A00C8]");
        assertThat(table).content().startsWith("| what | measured |");
    }

    @Test
    void anInterruptedRunLeavesNoProcessAndNoReport() throws Exception {
        Path report = folder.resolve("report");
        Process bench = start("--quick", "--only", "SocketRoundTrip|CommandCodec", "--report", report.toString());
        BufferedReader out = bench.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("[  1/")) {
            line = out.readLine();
        }
        assertThat(line).as("progress").isNotNull();
        // One benchmark is done, so the JVM of the next one is there or about to be.
        List<ProcessHandle> children = new ArrayList<>(bench.descendants().toList());
        bench.destroy();
        assertThat(bench.waitFor(30, TimeUnit.SECONDS)).isTrue();
        for (ProcessHandle child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(bench.exitValue()).isNotZero();
        assertThat(report).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Another JMH on this machine does not make this test fail.
                "-Djmh.ignoreLock=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.mynasim.benchmarks.Bench"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
