// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.mynasim.benchmarks.result.Figure;
import dev.mynasim.benchmarks.result.Goal;
import dev.mynasim.benchmarks.result.Results;
import dev.mynasim.benchmarks.result.SpeedGoals;
import dev.mynasim.benchmarks.result.Unit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong use is said before anything is measured; documents show what is understood; files come whole or not at all. */
class BenchCommandTest {
    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wrongUseIsSaidAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(run("--only", "(")).isEqualTo(2);
        assertThat(run("--only", "NoSuchBenchmark")).isEqualTo(2);
        assertThat(run("--only", "heap", "--report", file.toString())).isEqualTo(2);
        assertThat(run(
                        "--only",
                        "heap",
                        "--markdown",
                        folder.resolve("no/such/file").toString()))
                .isEqualTo(2);
        assertThat(run("--slow")).isEqualTo(2);
        assertThat(err.toString().lines().toList()).hasSize(5).allSatisfy(line -> assertThat(line)
                .startsWith("mynasim bench: "));
        assertThat(err.toString())
                .contains("no regular expression", "\"NoSuchBenchmark\"", "is a file", "cannot be written", "--slow");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyLineOfTheDocumentIsUnderstood() throws Exception {
        List<String> lines = document().stream()
                .filter(line -> line.startsWith("./mynasim bench"))
                .map(line -> line.replaceAll("\\s+#.*", "").replace("'", ""))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        for (String line : lines) {
            String[] words = line.split(" +", -1);
            Bench.commandLine(command(), new PrintWriter(err))
                    .parseArgs(List.of(words).subList(2, words.length).toArray(String[]::new));
        }
    }

    @Test
    void theDocumentsTableHasEverySpeedToReach() throws Exception {
        List<String> rows = document().stream()
                .dropWhile(line -> !line.equals("<!-- bench table -->"))
                .takeWhile(line -> !line.equals("<!-- end of bench table -->"))
                .filter(line -> line.startsWith("| "))
                .toList();
        assertThat(rows).hasSize(2 + SpeedGoals.all().size());
        for (int i = 0; i < SpeedGoals.all().size(); i++) {
            Goal goal = SpeedGoals.all().get(i);
            assertThat(rows.get(2 + i))
                    .startsWith("| " + goal.what() + " | ")
                    .contains(" | " + goal.against() + " | ", " | " + goal.reach() + " | ");
        }
    }

    @Test
    void filesAreWrittenAllOrNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path good = folder.resolve("report/bench.json");
        assertThatIOException()
                .isThrownBy(() -> ReportFile.writeAll(
                        List.of(new ReportFile(good, "one"), new ReportFile(file.resolve("below"), "two"))));
        assertThat(good).doesNotExist();
        try (var left = Files.list(folder.resolve("report"))) {
            assertThat(left).isEmpty();
        }
        ReportFile.writeAll(List.of(new ReportFile(good, "one"), new ReportFile(file, "two")));
        assertThat(good).hasContent("one");
        assertThat(file).hasContent("two");
    }

    @Test
    void roundsAreOnePool() {
        Pool pool = new Pool();
        pool.add("a.one", Unit.SECONDS, "a.base", 1);
        pool.add("a.base", Unit.SECONDS, null, 8);
        pool.add("a.one", Unit.SECONDS, "a.base", 3);
        Results results = new Results();
        pool.into(results);
        assertThat(results.figure("a.one")).contains(Figure.of(Unit.SECONDS, 1, 3));
        assertThat(results.ratio(results.all().iterator().next()).orElseThrow().value())
                .isEqualTo(0.25);
    }

    private static List<String> document() throws Exception {
        return Files.readAllLines(
                Path.of(System.getProperty("mynasim.root", "..")).resolve("docs/performance.md"));
    }

    private int run(String... arguments) {
        return Bench.commandLine(command(), new PrintWriter(err, true)).execute(arguments);
    }

    private BenchCommand command() {
        return new BenchCommand(
                new PrintWriter(out, true), new PrintWriter(err, true), Clock.systemUTC(), List.of("no-such-program"));
    }
}
