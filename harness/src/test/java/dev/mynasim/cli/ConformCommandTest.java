// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aRunIsToldInALineAndLeavesAReportThatIsGenuine() {
        Path report = folder.resolve("report");
        assertThat(conform("--reader", "sim", "--suite", "card-sm", "--report", report.toString()))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString())
                .contains("Passed: 162 cases, 162 passed, 0 tolerated, 0 failed, 0 broken, 0 not applicable");
        assertThat(err.toString()).contains("162 of 162 cases, 0 failed");
        assertThat(report).isDirectoryContaining("glob:**report.html").isDirectoryContaining("glob:**junit.xml");
        assertThat(run("report", "verify", report.toString()))
                .as("%s%s", out, err)
                .isZero();
    }

    @Test
    void casesAreListedAndChosen() {
        assertThat(conform("--list", "--suite", "card-*", "--only", "*-0001")).isZero();
        assertThat(out.toString().lines()).hasSizeGreaterThanOrEqualTo(7).allMatch(line -> line.contains("-0001 "));
    }

    @Test
    void anyDifferenceFromABaselineFailsAndIsSaid() throws IOException {
        Path baseline = folder.resolve("baseline.json");
        String[] one = {"--reader", "sim", "--suite", "card-kinds", "--only", "card-kinds-000*"};
        assertThat(conform(with(one, "--write-baseline", baseline.toString()))).isZero();
        assertThat(conform(with(one, "--baseline", baseline.toString()))).isZero();
        Files.writeString(baseline, Files.readString(baseline).replaceFirst("passed", "failed"));
        assertThat(conform(with(one, "--baseline", baseline.toString()))).isEqualTo(1);
        assertThat(out.toString()).contains("Not as in the baseline: 1 difference.", "card-kinds-0001");
    }

    @Test
    void cardsOfOneKindAloneLeaveOutWhatNeedsOthers() {
        assertThat(conform("--reader", "socket", "--persona", "child", "--only", "card-kinds-01*"))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString()).contains("not applicable").doesNotContain(" 0 not applicable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --suite cards --reader sim                      | there is no suite cards; there are card-apdu,
        --only nothing --reader sim                     | there is no case nothing
        --suite card-sm                                 | say what to judge
        --reader nowhere                                | --reader
        --reader sim --repeat 0                         | repeated 1 to 10000 times, not 0
        --reader sim --seal-key k.pem                   | --report
        --reader sim --baseline not-there.json          | not-there.json is not there
        --reader sim --persona nobody --only card-sm-0001 | nobody
        --reader sim:adult                              | is no reader to judge
        --reader sim --pin-file pins                    | bring their PINs
        """)
    void wrongUseIsToldInASentence(String arguments, String sentence) {
        assertThat(conform(arguments.strip().split(" +", -1))).isNotZero();
        assertThat(err.toString() + out).contains(sentence);
    }

    private static String[] with(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private int conform(String... arguments) {
        return run(with(new String[] {"conform"}, arguments));
    }

    private int run(String... arguments) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), Clock.systemUTC(), arguments);
    }
}
