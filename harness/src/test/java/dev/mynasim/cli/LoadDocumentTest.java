// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/load.md shows is what happens, in a shorter time. */
@Timeout(120)
class LoadDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("mynasim.root", ".."));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theScenarioIsTheExample() throws Exception {
        assertThat(Files.readAllLines(ROOT.resolve("examples/load/counter-desk.yaml")))
                .isEqualTo(Listings.named("docs/load.md", "scenario"));
        assertThat(run("load --reader sim:adult --duration 500ms --warm-up 0s --scenario "
                        + ROOT.resolve("examples/load/counter-desk.yaml")))
                .as("%s %s", out, err)
                .isZero();
    }

    @Test
    void theFirstRunReports() {
        assertThat(runListing("first run", "30s", "1s")).as("%s %s", out, err).isZero();
        assertThat(folder.resolve("load.html")).exists();
    }

    @Test
    void theOpenLoopKeepsItsThresholds() {
        assertThat(runListing("open loop", "1m", "2s")).as("%s %s", out, err).isZero();
    }

    @Test
    void theSoakSeesNoLeak() {
        assertThat(runListing("soak", "1h", "4s").intValue())
                .as("%s %s", out, err)
                .isZero();
        assertThat(out.toString()).contains("octets more for each operation; threads do not grow");
    }

    @Test
    void theWrongSignatureIsFound() {
        assertThat(runListing("one wrong signature", "30s", "4s")).isEqualTo(1);
        assertThat(err.toString()).containsPattern("card 7, sign: the signature .* does not verify");
        assertThat(out.toString()).contains("1 answer was wrong.");
    }

    @Test
    void theSlowCardIsFound() {
        assertThat(runListing("one slow card", "30s", "3s"))
                .as("%s %s", out, err)
                .isZero();
        assertThat(out.toString()).contains("card 13 is slow: p50 of sign is ");
    }

    private Integer runListing(String name, String duration, String shorter) {
        String line = Listings.named("docs/load.md", name).get(0);
        assertThat(line).startsWith("./mynasim load ").contains("--duration " + duration);
        return run(line.substring("./mynasim ".length())
                .replace("--duration " + duration, "--warm-up 500ms --duration " + shorter)
                .replace("target/load", folder.toString())
                .replace("examples/", ROOT.resolve("examples") + "/"));
    }

    private int run(String line) {
        String[] arguments = Stream.of(line.split(" +", -1))
                .map(argument -> argument.replaceAll("^'(.*)'$", "$1"))
                .toArray(String[]::new);
        return Main.run(
                new Console(new PrintWriter(out, true), new PrintWriter(err, true)), Clock.systemUTC(), arguments);
    }
}
