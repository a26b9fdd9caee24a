// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.report.Baseline;
import dev.mynasim.conformance.report.ReportFolder;
import dev.mynasim.conformance.report.Samples;
import dev.mynasim.conformance.report.Seal;
import dev.mynasim.docs.Listings;
import dev.mynasim.pcsc.Program;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listings of docs/reports.md are what happens. */
class ReportsDocumentTest {
    private static final String DOCUMENT = "docs/reports.md";

    private final StringWriter out = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(out));

    @TempDir
    Path folder;

    @Test
    void aReportIsShownAsTheListingSays() throws Exception {
        ReportFolder.write(folder.resolve("report"), Samples.run(), Optional.empty());
        assertThat(mynasim(Listings.named(DOCUMENT, "show").get(0))).isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(Listings.named(DOCUMENT, "show output"));
    }

    /** Makes keys, seals, verifies with MynaSim, and verifies once more without it. */
    @Test
    void aSealIsMadeAndVerifiedAsTheListingsSay() throws Exception {
        for (String line : Listings.named(DOCUMENT, "seal keys")) {
            shell(line);
        }
        ReportFolder.write(
                folder.resolve("report"), Samples.run(), Optional.of(Seal.withKey(folder.resolve("seal.pem"))));
        assertThat(mynasim(Listings.named(DOCUMENT, "verify").get(0))).isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(Listings.named(DOCUMENT, "verify output"));
        List<String> others = Listings.named(DOCUMENT, "verify without");
        assertThat(others).hasSizeGreaterThanOrEqualTo(3);
        String said = shell(String.join("\n", others));
        assertThat(said).contains("report.html: OK", "Signature Verified Successfully", "the digest holds: True");
    }

    @Test
    void aBaselineLooksAsTheListingSays() throws Exception {
        assertThat(new String(Baseline.of(Samples.run()).write(), StandardCharsets.UTF_8)
                        .lines()
                        .toList())
                .isEqualTo(Listings.named(DOCUMENT, "baseline"));
        assertThat(Baseline.of(Samples.run()).compare(Samples.passed()).lines())
                .isEqualTo(Listings.named(DOCUMENT, "differences"));
    }

    private int mynasim(String line) {
        String[] words = line.replace("./mynasim report ", "").split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            if (Files.exists(folder.resolve(words[i]))) {
                words[i] = folder.resolve(words[i]).toString();
            }
        }
        return Reporting.execute(console, words);
    }

    private String shell(String script) {
        return Program.run("sh", "-c", "set -e; cd '" + folder + "'\n" + script)
                .orFail()
                .stdout();
    }
}
