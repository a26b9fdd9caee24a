// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mynasim.docs.Listings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and docs show of the command line is what it does. */
class ReadmeTest {
    @Test
    void theTraceIsOneThatTheDemoPrints() {
        StringWriter out = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        Main.run(new Console(new PrintWriter(out), new PrintWriter(new StringWriter())), clock, "demo");
        List<String> shown = Listings.named("README.md", "demo trace").stream()
                .map(ReadmeTest::withoutTimes)
                .toList();
        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(out.toString().lines().map(ReadmeTest::withoutTimes)).containsSubsequence(shown);
    }

    @Test
    void theStoryGoesAsItIsShown() {
        StringWriter out = new StringWriter();
        String[] command = Listings.named("README.md", "scenario")
                .get(0)
                .substring("./mynasim ".length())
                .split(" ", -1);
        assertThat(Main.run(
                        new Console(new PrintWriter(out), new PrintWriter(new StringWriter())),
                        Clock.systemUTC(),
                        command))
                .isZero();
        assertThat(out.toString().lines().toList()).containsSequence(Listings.named("README.md", "scenario output"));
    }

    @Test
    void everyCommandLineThatIsShownIsUnderstood() {
        List<String> commands = Listings.commandLines();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
        for (String command : commands) {
            // Quotes keep > from the shell.
            String[] arguments = Stream.of(
                            command.substring("./mynasim ".length()).split(" +", -1))
                    .map(argument -> argument.replaceAll("^'(.*)'$", "$1"))
                    .toArray(String[]::new);
            StringWriter err = new StringWriter();
            assertThat(Main.commandLine(
                                    new Console(new PrintWriter(new StringWriter()), new PrintWriter(err)),
                                    Clock.systemUTC())
                            .parseArgs(arguments)
                            .hasSubcommand())
                    .as(command)
                    .isTrue();
        }
    }

    private static String withoutTimes(String line) {
        return line.replaceAll("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3}", "TIME").replaceAll("\\(\\d+\\.\\d\\d ms\\)$", "(MS)");
    }
}
