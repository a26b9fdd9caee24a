// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.conformance.report.ReportFolder;
import dev.mynasim.conformance.report.Samples;
import dev.mynasim.vectors.Vectors;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about reports say what they found, and end with the exit code for it. */
class ReportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(new PrintWriter(out), new PrintWriter(err));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        ReportFolder.write(folder.resolve("report"), Samples.run(), Optional.empty());
    }

    @Test
    void aReportIsShown() {
        assertThat(report("show", "report")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("Conformance: failed", "Virtual PCD 00 00", "expected: 63C2", "received: 63C3");
    }

    @Test
    void aReportThatWasChangedIsShownAsThat() throws Exception {
        Path json = folder.resolve("report/report.json");
        Files.writeString(json, Files.readString(json).replace("63C3", "63C2"));
        assertThat(report("show", "report")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("it was changed");
    }

    @Test
    void aGenuineReportIsVerified() {
        assertThat(report("verify", "report")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("The report is as it was written.").doesNotContain("WRONG");
    }

    @Test
    void aDoubtfulReportIsAFailure() throws Exception {
        Files.writeString(folder.resolve("report/badge.svg"), "<svg/>");
        assertThat(report("verify", "report")).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("WRONG badge.svg is not what this version makes", "The report is doubtful.");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(report("show", "nothing")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no report in");
        assertThat(report(
                        "verify",
                        "report",
                        "--seal-public-key",
                        folder.resolve("none.pem").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--seal-public-key", "none.pem");
        assertThat(Main.run(console, Clock.systemUTC(), "report")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("report verify or report show");
        assertThat(Main.run(console, Clock.systemUTC(), "report", "verify")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theSuiteThatIsBuiltInIsTheOneOfTheVectors() {
        assertThat(Version.suite().vectorDigest()).isEqualTo(Vectors.digest());
        assertThat(Main.run(
                        console,
                        Clock.systemUTC(),
                        "report",
                        "verify",
                        folder.resolve("report").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("WRONG It was made by suite 0.1.0", Vectors.digest());
    }

    private int report(String command, String name, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = command;
        arguments[1] = folder.resolve(name).toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Reporting.execute(console, arguments);
    }
}
