// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import dev.mynasim.benchmarks.result.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** JMH's output as one line of progress for each benchmark; what else it says is kept for when something fails. */
final class QuietFormat implements OutputFormat {
    private static final int MOST_LINES = 60;

    private final Progress progress;
    private final Deque<String> said = new ArrayDeque<>();
    private final List<String> failed = new ArrayList<>();
    private String current = "";

    QuietFormat(Progress progress) {
        this.progress = progress;
    }

    /** The benchmarks that failed, each with what was said last. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    @Override
    public void startBenchmark(BenchmarkParams benchmark) {
        current = JmhNames.id(benchmark);
        said.clear();
    }

    @Override
    public void endBenchmark(BenchmarkResult result) {
        if (result == null) {
            failed.add(current + " failed: " + String.join(" | ", said));
            progress.done(current + " failed");
        } else {
            progress.done(
                    current + "  " + Numbers.three(result.getPrimaryResult().getScore()) + " " + result.getScoreUnit());
        }
    }

    @Override
    public void println(String line) {
        keep(line);
    }

    @Override
    public void print(String text) {
        keep(text);
    }

    @Override
    public void verbosePrintln(String line) {
        keep(line);
    }

    @Override
    public void write(int octet) {}

    @Override
    public void write(byte[] octets) {
        keep(new String(octets, StandardCharsets.UTF_8));
    }

    @Override
    public void iteration(BenchmarkParams benchmark, IterationParams parameters, int number) {}

    @Override
    public void iterationResult(
            BenchmarkParams benchmark, IterationParams parameters, int number, IterationResult result) {}

    @Override
    public void startRun() {}

    @Override
    public void endRun(Collection<RunResult> results) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private void keep(String text) {
        String line = text.strip();
        if (!line.isEmpty()) {
            said.addLast(line);
            if (said.size() > MOST_LINES) {
                said.removeFirst();
            }
        }
    }
}
