// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mynasim scenario}: what it prints and how it ends. */
class ScenarioCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int scenario(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "scenario";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err)), Clock.systemUTC(), all);
    }

    @Test
    void aStoryIsToldWithDateDecisionRulesAndAnswers() {
        assertThat(scenario("sign-after-a-move")).isZero();
        assertThat(out.toString())
                .contains("2026-06-22 Mon 10:00  a")
                .contains("accepted: ")
                .contains("rules: ")
                .contains("card: SG(001A) = 256")
                .contains("signs a document; the service says: refused(affiliationChanged)")
                .contains("as expected: ")
                .doesNotContain("ABC123");
    }

    @Test
    void theStoriesAreListed() {
        assertThat(scenario("--list")).isZero();
        assertThat(out.toString().lines())
                .hasSizeGreaterThanOrEqualTo(25)
                .anyMatch(line -> line.startsWith("one-life: "));
    }

    @Test
    void whatComesOtherwiseEndsWithOne() throws Exception {
        Path mine = folder.resolve("mine.yaml");
        Files.writeString(mine, """
                story: mine
                about: One that is wrong.
                people:
                  a:
                    person: {born: 1985-11-14}
                    card: {made: 2021-12-01, expiry: 2031-11-14}
                    sign: none
                    auth: {issued: "2021-12-01T10:00", expiry: 2026-11-14}
                steps:
                  - {status: AUTH, on: "2026-06-22T10:00", answer: revoked}
                """);
        assertThat(scenario(mine.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("line 10: OCSP of a's AUTH: expected revoked, found good", "1 of 1 checks failed");
    }

    @Test
    void whatAStoryLeavesBehindIsKeptAndTheCounterGoesOnWithIt() throws Exception {
        assertThat(scenario("jlis-down-in-the-middle", "--keep", folder.toString()))
                .as("" + out + err)
                .isZero();
        Files.writeString(folder.resolve("pins"), "juki = 3456\nauth = 1234\nnew-auth = 7777\n");
        String[] change = {
            "counter",
            "change-pin",
            "pin=AUTH",
            "--card",
            folder.resolve("a.card").toString(),
            "--ca",
            folder.resolve("ca.json").toString(),
            "--pins",
            folder.resolve("pins").toString(),
            "--at",
            "2026-09-03T10:00"
        };
        Console console = new Console(new PrintWriter(out), new PrintWriter(err));
        assertThat(Main.run(console, Clock.systemUTC(), change))
                .as("" + out + err)
                .isZero();
        assertThat(out.toString()).contains("outcome: done");
        assertThat(scenario("one-life", "--keep", folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(scenario("one-life", "--keep", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(scenario("--all", "--keep", folder.toString())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void wrongUseEndsWithTwo() throws Exception {
        assertThat(scenario()).isEqualTo(ExitCode.USAGE);
        assertThat(scenario("--list", "--all")).isEqualTo(ExitCode.USAGE);
        assertThat(scenario("no-such-story")).isEqualTo(ExitCode.USAGE);
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "story: [");
        assertThat(scenario(broken.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("there is no story", "this is not YAML", "say one of");
    }
}
